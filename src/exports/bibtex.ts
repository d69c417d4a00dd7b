import { monthName } from '../story/calendar.ts';
import { cslItems, type CslItem } from './csl.ts';
import type { Take } from './take.ts';

/** The sources that carry the events, as BibTeX in UTF-8, an `@misc` for each: BibTeX has no kind for newspapers. */
export function formatBibtex(take: Take): string {
  return cslItems(take).map(bibtexEntry).join('\n');
}

function bibtexEntry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    // The second pair of braces keeps an agency's name whole, and a title's capitals.
    ['author', bracedTwice(item.author?.[0]?.literal)],
    ['title', bracedTwice(item.title)],
    ['howpublished', braced(item['container-title'])],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : monthName(month, 'short').toLowerCase()],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['language', braced(item.language)],
    ['type', braced(item.genre)],
    ['url', `{${item.URL.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['note', braced(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value},\n`],
  );
  return `@misc{${item.id},\n${lines.join('')}}\n`;
}

/** How TeX writes what it would read as a command. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

function braced(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : `{${text.replace(/[\\{}~^$&#_%]/g, (char) => TEX[char] ?? char)}}`;
}

function bracedTwice(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${braced(text)}}`;
}
