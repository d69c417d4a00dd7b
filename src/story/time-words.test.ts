import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY,
  formatCalendarDate,
  formatDay,
  instantOf,
  parseCalendarDate,
  weekdayOf,
  WEEKDAYS,
} from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import { resolveTimeWords } from './time-words.ts';
import type { TimeWordsQuery } from './time-words.ts';

interface Case {
  readonly published: string;
  readonly sentence: string;
  readonly words: string;
  readonly offset: number;
  readonly expected: string;
  readonly rule: string;
}

/**
 * One case per line: "day of publication | sentence with [the words] in brackets | result | rule",
 * where a result of "none" is no date by itself and "?" is unresolved, with a part of the message
 * in the rule's place. The weekday is there for the person reading and is checked.
 */
function cases(table: string): Case[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [day = '', marked = '', expected = '', rule = ''] = line
        .split('|')
        .map((s) => s.trim());
      const published = day.slice(4);
      expect(formatDay(parseCalendarDate(published) ?? NaN, 'short').slice(0, 3)).toBe(
        day.slice(0, 3),
      );
      const [, before = '', words = ''] = /^(.*?)\[(.*?)\]/.exec(marked) ?? [];
      const sentence = marked.replace(/\[(.*?)\]/, '$1');
      return { published, sentence, words, offset: before.length, expected, rule };
    });
}

function outcome(query: TimeWordsQuery): { expected: string; rule: string } {
  const found = resolveTimeWords(query);
  return found.unresolved
    ? { expected: '?', rule: found.message }
    : { expected: found.result?.edtf ?? 'none', rule: found.rule.id };
}

function ruleWords(query: TimeWordsQuery): string {
  const found = resolveTimeWords(query);
  return found.unresolved ? `unresolved: ${found.message}` : found.rule.words;
}

/** Every time expression of the five texts of the bundled story. */
const BUNDLED: Readonly<Record<string, string>> = {
  'afp-brasov': `
Sun 2021-11-28 | European Union (EU) and NATO leaders [on Sunday] pledged greater co-operation against “hybrid” threats during a visit to Lithuania focused on the Belarusian migrant crisis and Russia’s military presence near Ukraine. | 2021-11-28 | weekday-on-or-before
Sun 2021-11-28 | This visit to Lithuania by Jens Stoltenberg and the President of the European Commission (EC) Ursula von der Leyen takes place before [a meeting on Tuesday] in neighboring Latvia of the Foreign Ministers of NATO member states, which will be attended by the Secretary of State American Antony Blinken and who is to address concerns about the situation on the Russian-Ukrainian border. | 2021-11-30 | weekday-on-or-after
Sun 2021-11-28 | Thousands of people, mostly from the Middle East, have crossed or tried to cross the Belarusian border [in recent months] to enter Latvia, Lithuania and Poland, EU and NATO member states. | 2021~/.. | recent-months
`,
  'afp-rewrite': `
Sun 2021-11-28 | [date 2021-11-28] During a visit to the Baltic, the EU and NATO pledged to take action against hybrid threats. | 2021-11-28 | stated-day
Sun 2021-11-28 | On trips to Lithuania and Latvia [on Sunday], EU and NATO leaders pledged to combat “hybrid threats,” which were overshadowed by the Belarus immigration crisis and Russia’s military build-up near Ukraine. | 2021-11-28 | weekday-on-or-before
Sun 2021-11-28 | The visit by Stoltenberg and European Commission President Ursula von der Leyen comes ahead of a NATO foreign ministers conference in Latvia [this week], which will include US Secretary of State Antony Blinken. | 2021-11-28/2021-12-04 | week-from-sunday
Sun 2021-11-28 | Von der Leyen also stated that the EU had decided to quadruple its spending for border control in Latvia, Lithuania, and Poland to 200 million euros ($226 million) [for the years 2021 and 2022]. | 2021/2022 | stated-years
Sun 2021-11-28 | Thousands of migrants, largely from the Middle East, have entered or attempted to cross the Belarus border into the EU and NATO’s eastern members, Latvia, Lithuania, and Poland, [in recent months]. | 2021~/.. | recent-months
Sun 2021-11-28 | The NATO foreign ministers’ conference, which [begins on Tuesday] in Latvia, is expected to address Russia’s military buildup near Ukraine. | 2021-11-30 | weekday-on-or-after
`,
  'efe-infobae': `
Sun 2021-11-28 | The Secretary General of NATO, Jens stoltenberg, demanded [this Sunday] from Moscow transparency and that it appeal to a de-escalation in the face of the “very worrying” growing military presence of Russia on the border with Ukraine and warned of the consequences in the event of the use of force. | 2021-11-28 | weekday-on-or-before
Sun 2021-11-28 | If Russia decides to use force, “Naturally there will be consequences”, he warned, and referred to previous measures imposed against Russia, for example, after the annexation of Crimea [in 2014]. | 2014 | stated-year
Sun 2021-11-28 | He affirmed that the dual approach in relation to Russia, that is, defense and dialogue, has not changed and recalled that the Alliance proposed [a year and a half ago] a meeting of the NATO-Russia Council that is still standing. | 2020-05~ | time-before-publication
Sun 2021-11-28 | The increased risks due to the Russian military reinforcement together with Ukraine and the migrant crisis orchestrated by Belarus on its border with allied countries will focus the meeting [this week] of NATO Foreign Ministers, concerned about security on the eastern flank of The alliance. | 2021-11-28/2021-12-04 | week-from-sunday
Sun 2021-11-28 | The ministers will meet in Riga [on Tuesday and Wednesday], but Stoltenberg will hold a press conference with the Latvian president, Egils Levits, after visiting Latvia and Lithuania with Von der Leyen on Sunday. | 2021-11-30/2021-12-01 | weekdays-on-or-after
Sun 2021-11-28 | The ministers will meet in Riga on Tuesday and Wednesday, but Stoltenberg will hold a press conference with the Latvian president, Egils Levits, after visiting Latvia and Lithuania with Von der Leyen [on Sunday]. | 2021-11-28 | weekday-on-or-after
Sun 2021-11-28 | The matter was also discussed [this week] by the secretary general with the Polish president, Andrej Doubt, whose country is the most affected by the pressure of migrants at the border, who as he explained in Brussels no longer arrive in large waves but in small groups, at night and armed with military equipment that in his opinion they are provided by Belarusian forces. | 2021-11-22/2021-11-28 | this-week-so-far
Sun 2021-11-28 | [On Friday], during a press conference prior to the ministerial meeting, Stoltenberg warned that Russia continues to concentrate troops in an “unusual” way on the border with Ukraine, for the second time this year, and that it is a military reinforcement that “has not been provoked and has no explanation.” | 2021-11-26 | weekday-on-or-before
Sun 2021-11-28 | On Friday, during a press conference prior to the ministerial meeting, Stoltenberg warned that Russia continues to concentrate troops in an “unusual” way on the border with Ukraine, [for the second time this year], and that it is a military reinforcement that “has not been provoked and has no explanation.” | 2021 | this-year
Sun 2021-11-28 | “There is no certainty about Russia’s intentions, but what we know is that it has concentrated forces near Ukraine’s borders and we also know that Russia has used military force against Ukraine before.”, he recalled, referring to [the annexation of Crimea in 2014], which motivated the greatest reinforcement of the Alliance on its eastern flank since the end of the Cold War. | 2014 | stated-year
Sun 2021-11-28 | “There is no certainty about Russia’s intentions, but what we know is that it has concentrated forces near Ukraine’s borders and we also know that Russia has used military force against Ukraine before.”, he recalled, referring to the annexation of Crimea in 2014, which motivated the greatest reinforcement of the Alliance on its eastern flank [since the end of the Cold War]. | ? | holds no time words known here
Sun 2021-11-28 | At their meeting [on Thursday] in Brussels, the Polish president even proposed to Stoltenberg “Increase the disposition of NATO forces” in eastern Europe, as well as “consider increasing the military presence” and “reinforcing the air patrol” in the face of threats in that area. | 2021-11-25 | weekday-on-or-before
Sun 2021-11-28 | Nevertheless, [regretted that the Kremlin had] “cut diplomatic ties with NATO” closing his diplomatic mission to the Alliance and the organization’s offices in Russia, because from his point of view “In times like these, dialogue is more important than ever.” | ../2021-11-28 | told-as-past
Sun 2021-11-28 | [At this time], the position of the Alliance towards Russia “remains unchanged” as confirmed by the Secretary General, based on combining deterrence and defense with an openness to dialogue. | 2021-11-28 | day-of-publication
`,
  'interfax-bns': `
Sun 2021-11-28 | Riga. [November 28]. INTERFAX/BNS - The North Atlantic Alliance is concerned about the information about the concentration of Russian troops on the border with Ukraine and calls on Russia to de-escalate the situation, NATO Secretary General Jens Stoltenberg said on Sunday. | 2021-11-28 | day-without-year
Sun 2021-11-28 | Riga. November 28. INTERFAX/BNS - The North Atlantic Alliance is concerned about the information about the concentration of Russian troops on the border with Ukraine and calls on Russia to de-escalate the situation, NATO Secretary General Jens Stoltenberg said [on Sunday]. | 2021-11-28 | weekday-on-or-before
Sun 2021-11-28 | Stoltenberg recalled that NATO foreign ministers [will arrive in Riga tomorrow] to discuss the unity of the alliance in this difficult time. | 2021-11-29 | day-after-publication
Sun 2021-11-28 | He also noted that the alliance has been actively increasing its presence in the Baltic region [in recent years]. | 201X~/.. | recent-years
`,
  'nato-release': `
Sun 2021-11-28 | NATO Secretary General Jens Stoltenberg is visiting Lithuania and Latvia [on Sunday (28 November 2021)] together with the President of the European Commission Ursula von der Leyen, to demonstrate solidarity with NATO Allies and EU member states in the Baltic region, and to further strengthen the cooperation between NATO and the EU. | 2021-11-28 | stated-day
Sun 2021-11-28 | He said that all Allies have expressed solidarity with Lithuania and have provided practical help, including through [a recently deployed NATO team] of experts to Lithuania to share information, analysis, and experience in countering hybrid threats. | none | recently
Sun 2021-11-28 | "This crisis affects both NATO and the European Union," he said, adding that "Lithuania is a member of both organisations, so it is important for President von der Leyen and me to be here together [today]. | 2021-11-28 | day-of-publication
Sun 2021-11-28 | [today, we discussed] how we could step up our joint work, including though a new joint NATO-EU declaration, because we are stronger and safer when we work together." | 2021-11-28 | day-of-publication
Sun 2021-11-28 | [On Monday], Mr Stoltenberg will visit the NATO battlegroup in Adaži, led by Canada, one of the four NATO multinational battlegroups deployed in the Baltic region and Poland. | 2021-11-29 | weekday-on-or-after
Sun 2021-11-28 | NATO Foreign Ministers will meet in Riga [on Tuesday and Wednesday] to consult on a wide range of pressing security challenges in the region and beyond. | 2021-11-30/2021-12-01 | weekdays-on-or-after
`,
};

describe.each(Object.keys(BUNDLED))('the time words of %s', (source) => {
  const path = new URL(`../stories/nato-baltic-2021/sources/${source}.txt`, import.meta.url);
  const text = readFileSync(path, 'utf8').normalize('NFC');

  it.each(cases(BUNDLED[source] ?? ''))('“$words” is $expected', ({ expected, rule, ...query }) => {
    expect(text).toContain(query.sentence);
    const found = outcome(query);
    expect(found.expected).toBe(expected);
    expect(found.rule).toContain(rule);
  });
});

/** Sentences that the grammar was not written for. */
const OTHERS = `
Wed 2025-10-22 | Lithuania closed its border crossings with Belarus [on Tuesday]. | 2025-10-21 | weekday-on-or-before
Wed 2025-10-22 | The cabinet will decide [on Tuesday]. | 2025-10-28 | weekday-on-or-after
Wed 2025-10-22 | The airport was closed [on Wednesday] after balloons were seen. | 2025-10-22 | weekday-on-or-before
Thu 2024-02-29 | The bridge was opened [on Thursday]. | 2024-02-29 | weekday-on-or-before
Thu 2024-02-29 | Talks resume [tomorrow] in Geneva. | 2024-03-01 | day-after-publication
Fri 2024-03-01 | The law was passed [yesterday]. | 2024-02-29 | day-before-publication
Sat 2022-01-01 | Fireworks injured nine people [on Friday]. | 2021-12-31 | weekday-on-or-before
Sat 2022-01-01 | France takes over the presidency [today]. | 2022-01-01 | day-of-publication
Fri 2021-12-31 | The ministers are expected to return [on Monday]. | 2022-01-03 | weekday-on-or-after
Mon 2022-01-03 | The court ruled [last month] against the plan. | 2021-12 | last-month
Mon 2022-01-03 | The tax rises [next month]. | 2022-02 | next-month
Fri 2021-12-31 | A vote is planned for [next year]. | 2022 | next-year
Sun 2022-01-02 | The ship sank on [28 December]. | 2021-12-28 | day-without-year
Wed 2021-12-29 | The summit will be held on [3 January] in Paris. | 2022-01-03 | day-without-year
Wed 2021-12-29 | The police said the fire began on [January 3]. | 2021-01-03 | day-without-year
Mon 2023-05-15 | He was born on [29 February]. | 2020-02-29 | day-without-year
Mon 2023-05-15 | The fair runs from [28 to 30 November 2023]. | 2023-11-28/2023-11-30 | stated-day
Mon 2023-05-15 | Trains stop between [Tuesday 30 November and Wednesday] in the north. | ? | quote one of them
Sun 2021-11-28 | The summit takes place [from 30 November to 1 December 2021]. | 2021-11-30/2021-12-01 | stated-day
Sun 2021-11-28 | They met on [Monday 28 November 2021]. | ? | 2021-11-28 is a Sunday, the words say Monday
Sun 2021-11-28 | They met on [Sun., Nov. 28, 2021], in Vilnius. | 2021-11-28 | stated-day
Sun 2021-11-28 | They met on [30 February 2021]. | ? | there is no 30 February 2021
Tue 2023-06-06 | Shelling has not stopped [since Friday]. | 2023-06-02/.. | since-weekday-on-or-before
Tue 2023-06-06 | Borders have been closed [since 2020]. | 2020/.. | since-stated-year
Tue 2023-06-06 | No end to the works [by Friday], engineers say. | ? | say direction
Tue 2023-06-06 | The dam will be repaired [by Friday], engineers say. | ../2023-06-09 | by-weekday-on-or-after
Tue 2023-06-06 | No one had been told [before Friday]. | ../2023-06-01 | before-weekday-on-or-before
Tue 2023-06-06 | The leaders spoke by telephone ahead of [Tuesday’s meeting]. | 2023-06-06 | weekday-on-or-after
Tue 2023-06-06 | They prepared the room before [Friday’s meeting]. | 2023-06-02 | weekday-on-or-before
Wed 2022-03-16 | He said [on Monday] that the army will leave. | 2022-03-14 | weekday-on-or-before
Wed 2022-03-16 | He said that the army will leave [on Monday]. | 2022-03-21 | weekday-on-or-after
Wed 2022-03-16 | He said the army would leave [on Monday]. | ? | “would leave”
Wed 2022-03-16 | “We will not give up,” the mayor said [on Monday]. | 2022-03-14 | weekday-on-or-before
Wed 2022-03-16 | The mayor said: “We will vote [on Monday].” | 2022-03-21 | weekday-on-or-after
Wed 2022-03-16 | Ministers will meet in Riga, but [on Monday] the mood was grim. | 2022-03-14 | weekday-on-or-before
Wed 2022-03-16 | Four people died [last Friday]. | 2022-03-11 | last-weekday
Wed 2022-03-16 | Four people died [last Monday]. | ? | may be 2022-03-14 or 2022-03-07
Wed 2022-03-16 | Schools reopen [next Friday]. | ? | may be 2022-03-18 or 2022-03-25
Wed 2022-03-16 | Four people died on [Friday last week]. | 2022-03-11 | weekday-of-last-week
Wed 2022-03-16 | The talks broke down [last week]. | 2022-03-07/2022-03-13 | last-week
Wed 2022-03-16 | The talks will go on [next week]. | 2022-03-21/2022-03-27 | next-week
Wed 2022-03-16 | The talks will go on [later this week]. | 2022-03-16/2022-03-20 | this-week-to-come
Wed 2022-03-16 | A busy time [this week] for diplomats. | 2022-03-14/2022-03-20 | this-week
Wed 2022-03-16 | Clashes broke out [overnight]. | 2022-03-15/2022-03-16 | night-before-publication
Wed 2022-03-16 | Two bridges were hit [at the weekend]. | 2022-03-12/2022-03-13 | weekend-on-or-before
Mon 2024-03-04 | He resigned [five days ago]. | 2024-02-28 | time-before-publication
Mon 2024-03-04 | He resigned [about ten days ago]. | 2024-02-23~ | time-before-publication
Mon 2024-03-04 | He resigned [two weeks ago]. | 2024-02-16~/2024-02-22~ | time-before-publication
Mon 2024-03-04 | He resigned [three months ago]. | 2023-12~ | time-before-publication
Mon 2024-03-04 | He resigned [more than two years ago]. | 2022~ | time-before-publication
Mon 2024-03-04 | He resigned [two and a half years ago]. | 2021-09~ | time-before-publication
Mon 2024-03-04 | He resigned [half a year ago]. | 2023-09~ | time-before-publication
Mon 2024-03-04 | He resigned [three decades ago]. | 199X~ | time-before-publication
Mon 2024-03-04 | He resigned [a few days ago]. | none | some-time-before-publication
Mon 2024-03-04 | The army will withdraw [in three days]. | 2024-03-07 | time-after-publication
Mon 2024-03-04 | The army withdrew [in three days]. | ? | how long something takes
Mon 2024-03-04 | Prices have doubled [over the past two years]. | 2022~/.. | time-up-to-publication
Tue 2022-02-01 | Prices have doubled [in recent months]. | 2021~/.. | recent-months
Tue 2022-02-01 | Troops have moved closer [in recent weeks]. | 2022-01~/.. | recent-weeks
Tue 2022-02-01 | [In June], the court agreed. | 2021-06 | month-on-or-before
Tue 2022-02-01 | The court will hear him [in June]. | 2022-06 | month-on-or-after
Tue 2022-02-01 | The court may hear him and [march] on. | ? | holds no time words
Tue 2022-02-01 | The wall fell [in November 1989]. | 1989-11 | stated-month
Tue 2022-02-01 | It was built [in the 1990s]. | 199X | stated-decade
Tue 2022-02-01 | It was built in [autumn 2021]. | 2021-23 | stated-season
Tue 2022-02-01 | It was built in [winter 2021]. | ? | do not say which
Tue 2022-02-01 | Exports fell [in the first half of 2021]. | 2021-01/2021-06 | stated-half-year
Tue 2022-02-01 | The war lasted [from 2014 to 2016]. | 2014/2016 | stated-years
Tue 2022-02-01 | About [2000 soldiers] stood at the gate. | ? | holds no time words
Tue 2022-02-01 | It was [the 2014 annexation] that changed minds. | 2014 | stated-year
Tue 2022-02-01 | The dam must be repaired [by Friday], engineers say. | ../2022-02-04 | by-weekday-on-or-after
Tue 2022-02-01 | They met [this past Friday]. | 2022-01-28 | last-weekday
Tue 2022-02-01 | No word [on this coming Tuesday]. | 2022-02-08 | next-weekday
Tue 2022-02-01 | Little happened [after Friday]. | ? | tells no date
Tue 2022-02-01 | He left [two days later]. | ? | relative to another part of the text
Tue 2022-02-01 | He had arrived [the previous day]. | ? | relative to another part of the text
Tue 2022-02-01 | He left [the following Thursday]. | ? | relative to another part of the text
Tue 2022-02-01 | He left [a week after] the vote. | ? | relative to another part of the text
Tue 2022-02-01 | He left [that evening]. | ? | relative to another part of the text
Tue 2022-02-01 | She swims [every Thursday]. | ? | again and again
Tue 2022-02-01 | They met [on Thursday and again on Friday]. | ? | quote one of them
Tue 2022-02-01 | They met [on Thursday, Friday and Saturday]. | 2022-01-27/2022-01-29 | weekdays-on-or-before
Tue 2022-02-01 | They met [on Monday and Wednesday]. | ? | do not follow one another
Tue 2022-02-01 | They will meet [from Thursday to Monday]. | 2022-02-03/2022-02-07 | weekdays-on-or-after
Tue 2022-02-01 | The ceasefire holds [the day after tomorrow]. | 2022-02-03 | two-days-after-publication
Tue 2022-02-01 | It began [the day before yesterday]. | 2022-01-30 | two-days-before-publication
Tue 2022-02-01 | The president fell ill [earlier this year]. | 2022-01/2022-02 | this-year-so-far
Tue 2022-02-01 | More will follow [in the coming weeks]. | none | soon
Wed 2023-09-13 | The flood killed thousands in Derna [on Sunday night]. | 2023-09-10 | weekday-on-or-before
Wed 2023-09-13 | Rescue teams reached the town [late on Monday], officials said. | 2023-09-11 | weekday-on-or-before
Wed 2023-09-13 | Parliament is due to vote [on Thursday]. | 2023-09-14 | weekday-on-or-after
Wed 2023-09-13 | Kim Jong Un, who arrived in Russia [on Tuesday], is to meet Putin. | 2023-09-12 | weekday-on-or-before
Wed 2023-09-13 | Apple unveiled its new phone [Tuesday]. | 2023-09-12 | weekday-on-or-before
Wed 2023-09-13 | The strike could begin [as early as Friday]. | ? | “could be”
Wed 2023-09-13 | Inflation rose to 3.7 percent [in August]. | 2023-08 | month-on-or-before
Wed 2023-09-13 | The G20 summit [last weekend] in Delhi ended with a statement. | 2023-09-09/2023-09-10 | last-weekend
Wed 2023-09-13 | Libya has been divided [since 2014]. | 2014/.. | since-stated-year
Wed 2023-09-13 | A storm two days [earlier] had weakened the dams. | ? | holds no time words
Wed 2023-09-13 | The EU had [on September 5] rejected the plea. | 2023-09-05 | day-without-year
Wed 2023-09-13 | The ministry said that it [had closed] its mission. | ../2023-09-13 | told-as-past
Wed 2023-09-13 | The ministry [had to close] its mission. | ? | holds no time words
Wed 2023-09-13 | The ministry [had closed it on Monday]. | 2023-09-11 | weekday-on-or-before
Wed 2023-09-13 | Elections are planned for [31 December]. | 2023-12-31 | day-without-year
Wed 2023-09-13 | The dams were built [in the 1970s]. | 197X | stated-decade
Wed 2023-09-13 | The minister, speaking ahead of talks in Rome [on Friday], declined to comment. | 2023-09-15 | weekday-on-or-after
Wed 2023-09-13 | The quake struck [shortly after 11 p.m. on Friday]. | 2023-09-08 | weekday-on-or-before
Wed 2023-09-13 | The court is expected to rule [next month]. | 2023-10 | next-month
Wed 2023-09-13 | Two years ago the river burst its banks; [last year] it ran dry. | 2022 | last-year
Wed 2023-09-13 | The pact was signed [on 12 March 2020] in Doha. | 2020-03-12 | stated-day
Wed 2023-09-13 | Prices fell for the third month in a row [in July and August]. | 2023-07/2023-08 | months-on-or-before
Wed 2023-09-13 | The army said it shot down 12 drones [overnight]. | 2023-09-12/2023-09-13 | night-before-publication
Wed 2023-09-13 | The committee meets again [in two weeks]. | ? | how long something takes
Wed 2023-09-13 | "I will be there [tomorrow]," the mayor said. | 2023-09-14 | day-after-publication
Wed 2023-09-13 | The ceremony, originally set for Tuesday, was moved [to Saturday]. | 2023-09-16 | weekday-on-or-after
Wed 2023-09-13 | He was arrested [in late August] and released a week later. | 2023-08 | month-on-or-before
Wed 2023-09-13 | The firm opened its first factory there [nearly 20 years ago]. | 2003~ | time-before-publication
Wed 2023-09-13 | The measure takes effect [on Jan. 1]. | 2024-01-01 | day-without-year
Wed 2023-09-13 | Work will start [by the end of the year]. | ? | holds no time words
Wed 2023-09-13 | The heatwave ended [earlier this month]. | 2023-09-01/2023-09-13 | this-month-so-far
Wed 2023-09-13 | He has led the party [for the past six years]. | 2017~/.. | time-up-to-publication
Wed 2023-09-13 | Police [on Wednesday] searched three flats. | 2023-09-13 | weekday-on-or-before
Wed 2023-09-13 | The president's visit, the first [since October 2019], lasts until Friday. | 2019-10/.. | since-stated-month
Wed 2023-09-13 | The president's visit lasts [until Friday]. | ? | say direction
Wed 2023-09-13 | Protesters have gathered every evening [since last Thursday]. | 2023-09-07/.. | since-last-weekday
Wed 2023-09-13 | Talks collapsed [in spring 2022] and never resumed. | 2022-21 | stated-season
Wed 2023-09-13 | The mine closed [at the end of 2018]. | 2018 | stated-year
Wed 2023-09-13 | The bridge reopened [a day after] the blast. | ? | relative to another part of the text
Wed 2023-09-13 | It was the worst attack [in more than a decade]. | ? | how long something takes
Wed 2023-09-13 | The first trains leave [on Monday morning]. | 2023-09-18 | weekday-on-or-after
Wed 2023-09-13 | It froze [from December to February 2023]. | 2022-12/2023-02 | stated-months
Wed 2023-09-13 | It froze [in May and August]. | ? | do not follow one another
`;

describe('the time words of other sentences', () => {
  it.each(cases(OTHERS))('$published “$sentence” is $expected', ({ expected, rule, ...query }) => {
    const found = outcome(query);
    expect(`${found.expected} ${found.rule}`).toContain(expected);
    expect(found.expected).toBe(expected);
    expect(found.rule).toContain(rule);
  });
});

describe('the words of a rule', () => {
  const published = '2021-11-28';

  it.each`
    words                              | sentence                                            | expected
    ${'on Thursday'}                   | ${'They met on Thursday.'}                          | ${'the last Thursday on or before publication'}
    ${'on Tuesday'}                    | ${'They will meet on Tuesday.'}                     | ${'the first Tuesday after publication, because the sentence looks ahead (“will meet”)'}
    ${'on Sunday'}                     | ${'They will meet on Sunday.'}                      | ${'the first Sunday on or after publication, because the sentence looks ahead (“will meet”)'}
    ${'on Tuesday and Wednesday'}      | ${'They will meet on Tuesday and Wednesday.'}       | ${'the first Tuesday and Wednesday after publication, because the sentence looks ahead (“will meet”)'}
    ${'begins on Tuesday'}             | ${'The meeting, which begins on Tuesday, is long.'} | ${'the first Tuesday after publication, because the sentence looks ahead (“begins”)'}
    ${'tomorrow'}                      | ${'They arrive tomorrow.'}                          | ${'the day after publication'}
    ${'today'}                         | ${'We met today.'}                                  | ${'the day of publication'}
    ${'a year and a half ago'}         | ${'It was proposed a year and a half ago.'}         | ${'18 months before publication'}
    ${'this week'}                     | ${'They met this week.'}                            | ${'the week of publication, from Monday to that day'}
    ${'this week'}                     | ${'They will meet this week.'}                      | ${'the week that begins with the Sunday of publication, because the sentence looks ahead (“will meet”)'}
    ${'for the second time this year'} | ${'Troops gather for the second time this year.'}   | ${'the year of publication'}
    ${'in recent months'}              | ${'Thousands crossed in recent months.'}            | ${'some months before publication, and still going on then'}
    ${'recently'}                      | ${'A recently sent team.'}                          | ${'some time before publication, which gives no date by itself'}
    ${'since Friday'}                  | ${'It has rained since Friday.'}                    | ${'from the last Friday on or before publication, and going on'}
    ${'28 November 2021'}              | ${'On 28 November 2021.'}                           | ${'the words state the date'}
    ${'November 28'}                   | ${'Riga. November 28.'}                             | ${'the 28 November nearest to publication'}
  `('“$sentence”: $expected', ({ words = '', sentence = '', expected }: Record<string, string>) => {
    expect(ruleWords({ words, sentence, published })).toBe(expected);
  });

  it('give the label of the result beside it', () => {
    const sentence = 'They will meet on Tuesday and Wednesday.';
    const found = resolveTimeWords({ words: 'on Tuesday and Wednesday', sentence, published });
    expect(found).toMatchObject({
      relative: true,
      result: { edtf: '2021-11-30/2021-12-01', label: 'Tue 30 Nov – Wed 1 Dec 2021' },
    });
  });

  it('say when the editor overrules the sentence', () => {
    const query = { words: 'on Tuesday', sentence: 'They would meet on Tuesday.', published };
    expect(ruleWords({ ...query, direction: 'future' })).toBe(
      'the first Tuesday after publication, as the editor reads the sentence',
    );
    expect(ruleWords({ ...query, direction: 'past' })).toBe(
      'the last Tuesday on or before publication, as the editor reads the sentence',
    );
  });

  it('do not mention an editor who agrees with the sentence', () => {
    const sentence = 'They met on Tuesday.';
    expect(ruleWords({ words: 'on Tuesday', sentence, published, direction: 'past' })).toBe(
      'the last Tuesday on or before publication',
    );
  });
});

describe('resolveTimeWords', () => {
  const published = '2021-11-28';

  it('reads the words at the given offset when the sentence holds them twice', () => {
    const sentence = 'He spoke on Tuesday, and he will speak on Tuesday.';
    const query = { words: 'on Tuesday', sentence, published };
    expect(outcome(query).expected).toBe('2021-11-23');
    expect(outcome({ ...query, offset: sentence.lastIndexOf('on Tuesday') }).expected).toBe(
      '2021-11-30',
    );
  });

  it('takes the words alone when the sentence does not hold them', () => {
    const query = { words: 'on Tuesday', sentence: 'They will meet on Monday.', published };
    expect(outcome(query).expected).toBe('2021-11-23');
  });

  it('refuses a publication date that does not exist', () => {
    const query = { words: 'today', sentence: 'today', published: '2021-11-31' };
    expect(outcome(query).rule).toBe('2021-11-31 is not a calendar date');
  });

  it('refuses a date before the calendar begins', () => {
    const query = { words: '99 decades ago', sentence: '', published: '0900-01-01' };
    expect(outcome(query).expected).toBe('?');
  });
});

const day = fc
  .integer({ min: instantOf(1600, 1, 1) / DAY, max: instantOf(2400, 1, 1) / DAY })
  .map((days) => days * DAY);
const weekdayName = fc.constantFrom(...WEEKDAYS);

function resolvedDay(query: TimeWordsQuery): number {
  return parseCalendarDate(outcome(query).expected) ?? NaN;
}

describe('resolveTimeWords: laws', () => {
  it('a weekday is that weekday, at most six days before publication', () => {
    fc.assert(
      fc.property(day, weekdayName, (publication, name) => {
        const published = formatCalendarDate(publication);
        const words = `on ${name}`;
        const found = resolvedDay({ words, sentence: `They met ${words}.`, published });
        expect(WEEKDAYS[weekdayOf(found)]).toBe(name);
        expect(publication - found).toBeGreaterThanOrEqual(0);
        expect(publication - found).toBeLessThan(7 * DAY);
      }),
    );
  });

  it('looking ahead, it is that weekday at most six days after publication', () => {
    fc.assert(
      fc.property(day, weekdayName, (publication, name) => {
        const published = formatCalendarDate(publication);
        const words = `on ${name}`;
        const found = resolvedDay({ words, sentence: `They will meet ${words}.`, published });
        expect(WEEKDAYS[weekdayOf(found)]).toBe(name);
        expect(found - publication).toBeGreaterThanOrEqual(0);
        expect(found - publication).toBeLessThan(7 * DAY);
      }),
    );
  });

  it('the direction given wins over the sentence', () => {
    const sentences = fc.constantFrom('They met on Friday.', 'They will meet on Friday.');
    fc.assert(
      fc.property(day, sentences, (publication, sentence) => {
        const query = { words: 'on Friday', sentence, published: formatCalendarDate(publication) };
        expect(resolvedDay({ ...query, direction: 'past' })).toBeLessThanOrEqual(publication);
        expect(resolvedDay({ ...query, direction: 'future' })).toBeGreaterThanOrEqual(publication);
      }),
    );
  });

  it('a full date is read back whatever the day of publication', () => {
    fc.assert(
      fc.property(day, day, (stated, publication) => {
        const published = formatCalendarDate(publication);
        for (const words of [formatDay(stated, 'short'), formatDay(stated, 'long')]) {
          expect(outcome({ words, sentence: words, published })).toEqual({
            expected: formatCalendarDate(stated),
            rule: 'stated-day',
          });
        }
      }),
    );
  });

  it('a day and month without a year is that day, within a year of publication', () => {
    fc.assert(
      fc.property(day, day, (stated, publication) => {
        const words = formatDay(stated, 'long').replace(/^\w+ (.*) \d+$/, '$1');
        fc.pre(words !== '29 February');
        const published = formatCalendarDate(publication);
        const found = resolvedDay({ words, sentence: words, published });
        expect(formatCalendarDate(found).slice(4)).toBe(formatCalendarDate(stated).slice(4));
        expect(Math.abs(found - publication)).toBeLessThan(184 * DAY);
      }),
    );
  });

  it('every result is a date with a label, on any day of publication', () => {
    const words = fc.constantFrom(
      ...[...Object.values(BUNDLED), OTHERS].flatMap(cases).map((one) => one.words),
    );
    const direction = fc.constantFrom('past', 'future', undefined);
    fc.assert(
      fc.property(words, day, direction, (text, publication, looking) => {
        const published = formatCalendarDate(publication);
        const query = { words: text, sentence: text, published, direction: looking };
        const found = resolveTimeWords(query);
        const result = found.unresolved ? null : found.result;
        const { ok } = parseEdtf(result?.edtf ?? published);
        expect([ok, result?.label]).not.toContain('');
        expect(ok).toBe(true);
        expect(found.unresolved ? found.message : found.rule.id).toMatch(
          found.unresolved ? /./ : /^[a-z]+(-[a-z]+)*$/,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on any words', () => {
    const bits = fc.constantFrom(
      ...'on Thursday in 2014 two weeks ago since this last week 28 November May'.split(' '),
      ...'and to – , ( ) “ ” ’s the half'.split(' '),
    );
    const text = fc.array(bits, { maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.string(), (words, sentence) => {
        const found = resolveTimeWords({ words, sentence, published: '2021-11-28' });
        expect(found.unresolved ? found.message : found.rule.words).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
