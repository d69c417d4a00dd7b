import { stringify } from 'yaml';
import { civilDay, DAY, formatCalendarDate, instantOf, monthName } from '../../story/calendar.ts';
import { mulberry32 } from '../../timeline/engine/synthetic.ts';
import { grouped } from '../../words/large.ts';
import { KINDS, MAIN_PLACES, OTHER_PLACES, PEOPLE, type SyntheticPlace } from './names.ts';

const FIRST = instantOf(2014, 1, 1) / DAY;
/** The last day a source was published; whatever is later is only announced. */
const PUBLISHED = instantOf(2021, 11, 28) / DAY;
const LAST = instantOf(2022, 3, 1) / DAY;

/** How much is told in each year from 2014 besides bursts. Little in 2022, which was still to come. */
const YEARS = [10, 7, 5, 4, 5, 6, 7, 11, 1];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn';
const PLACES: readonly SyntheticPlace[] = [...MAIN_PLACES, ...OTHER_PLACES];

/** Two in three on the last day, the others in the weeks before. */
const SOURCES = Array.from(LETTERS, (letter, index) => {
  const number = String(index + 1).padStart(2, '0');
  const published = index % 3 === 2 ? PUBLISHED - index * 2 : PUBLISHED;
  return { id: `source-${number}`, letter, name: `Source ${number}`, published };
});

/** The story file; its events are in {@link syntheticCsv}. */
export function syntheticYaml(events: number): string {
  return stringify({
    version: 1,
    title: `${grouped(events)} events, 2014–2022`,
    standfirst: 'Synthetic story to test the display. None of this happened.',
    language: 'en',
    zone: 'Europe/Vilnius',
    opening: '2020-01-01/2022-03-31',
    kinds: KINDS.map(({ id, name }) => ({ id, name })),
    places: PLACES.map(({ id, name, kind, coordinates, border }) => ({
      id,
      name,
      kind,
      coordinates,
      ...(border === undefined ? {} : { border }),
    })),
    people: PEOPLE.map(({ id, name }) => ({ id, name })),
    sources: SOURCES.map(({ id, letter, name, published }) => ({
      id,
      letter,
      name,
      shortName: name,
      genre: 'Synthetic text',
      published: { date: formatCalendarDate(published * DAY), basis: 'stated' },
      language: 'en',
      translation: 'none',
    })),
  });
}

type Random = () => number;

const below = (random: Random, limit: number) => Math.floor(random() * limit);

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[below(random, items.length)]!;
}

/** A place, the main ones by their share; `null` for one event in sixteen. */
function pickPlace(random: Random): SyntheticPlace | null {
  if (random() < 0.06) return null;
  let left = random() * 1000;
  for (const place of MAIN_PLACES) {
    left -= place.share;
    if (left < 0) return place;
  }
  return pick(random, OTHER_PLACES);
}

interface Burst {
  readonly middle: number;
  readonly spread: number;
}

/** About two bursts a year at each main place, fewer in the quiet years. */
function burstsOf(random: Random): ReadonlyMap<string, readonly Burst[]> {
  return new Map(
    MAIN_PLACES.map(({ id }) => [
      id,
      Array.from({ length: 16 }, () => ({
        middle: backgroundDay(random),
        spread: 14 + random() * 16,
      })),
    ]),
  );
}

function backgroundDay(random: Random): number {
  let left = random() * YEARS.reduce((sum, weight) => sum + weight, 0);
  const year = YEARS.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const start = instantOf(2014 + Math.max(0, year), 1, 1) / DAY;
  return start + below(random, Math.min(365, LAST - start + 1));
}

function dayOf(random: Random, place: SyntheticPlace | null, bursts: readonly Burst[]): number {
  if (place === null || bursts.length === 0 || random() < 0.45) return backgroundDay(random);
  const { middle, spread } = pick(random, bursts);
  const day = Math.round(middle + (random() + random() + random() - 1.5) * 1.6 * spread);
  // Held at the ends instead, the last day would tower over all others.
  return day < FIRST || day > LAST ? backgroundDay(random) : day;
}

interface Dates {
  readonly start: string;
  readonly end: string;
}

/** Nine in ten last a day. Those without a place are often vague, too. */
function datesOf(random: Random, day: number, isVague: boolean): Dates {
  const date = formatCalendarDate(day * DAY);
  const month = date.slice(0, 7);
  const draw = random();
  if (isVague && draw < 0.5) return { start: `${month}~`, end: '' };
  if (isVague && draw < 0.67) return { start: '', end: date };
  if (isVague) return { start: '', end: '' };
  if (draw < 0.91) return { start: date, end: '' };
  const until = (days: number) => formatCalendarDate((day + days) * DAY);
  if (draw < 0.965) return { start: date, end: until(1 + below(random, 4)) };
  if (draw < 0.98) return { start: month, end: '' };
  if (draw < 0.99) return { start: date, end: until(29) };
  return draw < 0.994 ? { start: date, end: '..' } : { start: `${date}~`, end: '' };
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const LEADS = [
  'Officials said on @ that',
  'According to two people who were there on @,',
  'In the night after @,',
  'On @,',
  'A spokesperson said on @:',
];

function dayWords(day: number): string {
  const { year, month, day: date } = civilDay(day * DAY);
  return `${date} ${monthName(month, 'long')} ${year}`;
}

/** Some news is everywhere: most events have one or two sources, a few nearly all. */
function carriersOf(random: Random, day: number, isAnnounced: boolean) {
  const count = 1 + Math.floor(random() ** 18 * SOURCES.length);
  const able = SOURCES.filter(({ published }) => isAnnounced || published >= day);
  const first = Math.floor(random() ** 1.5 * able.length);
  return Array.from({ length: Math.min(count, able.length) }, (_, index) => {
    return able[(first + index * 7) % able.length]!;
  }).filter((source, index, all) => all.indexOf(source) === index);
}

const COLUMNS = 'id,title,start,end,place,kind,people,source,url,quote,summary,modality';

/** The lines of events.csv; events are in no order. The same number and seed give the same lines. */
export function* syntheticCsv(events: number, seed: number): Generator<string> {
  const random = mulberry32(seed);
  const bursts = burstsOf(random);
  yield `${COLUMNS}\n`;
  for (let index = 1; index <= events; index += 1) {
    yield rowsOf(random, index, bursts);
  }
}

function rowsOf(
  random: Random,
  index: number,
  bursts: ReadonlyMap<string, readonly Burst[]>,
): string {
  const place = pickPlace(random);
  const day = dayOf(random, place, bursts.get(place?.id ?? '') ?? []);
  const { start, end } = datesOf(random, day, place === null);
  const kind = pick(random, KINDS);
  const [title, words] = pick(random, kind.tellings);
  const isAnnounced = day > PUBLISHED || random() < 0.05;
  const isBackground = random() < 0.04;
  const people = Array.from({ length: below(random, 3) }, () => pick(random, PEOPLE)).filter(
    (person, at, all) => all.indexOf(person) === at,
  );
  const id = `event-${String(index).padStart(6, '0')}`;
  const told = words.replace('@', place?.name ?? 'a place that was not named');
  const rows = carriersOf(random, day, isAnnounced).map((source, at) => {
    const lead = pick(random, LEADS).replace('@', dayWords(day));
    const who = people.length === 0 || random() < 0.3 ? '' : `, ${pick(random, people).name} said`;
    const announces = isAnnounced || (at > 0 && random() < 0.1);
    const modality = announces ? 'announced' : isBackground ? 'background' : 'reported';
    const url = `https://example.org/${source.id}/${index}`;
    const quote = `${lead} ${told}${who}.`;
    const own = [source.id, url, quote];
    const cells =
      at === 0
        ? [
            id,
            `${title} (${index})`,
            start,
            end,
            place?.id ?? '',
            kind.id,
            people.map((person) => person.id).join(';'),
            ...own,
            `Synthetic: ${told}.`,
            modality,
          ]
        : [id, '', '', '', '', '', '', ...own, '', modality];
    return `${cells.map(cell).join(',')}\n`;
  });
  return rows.join('');
}
