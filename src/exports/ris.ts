import { cslItems, type CslItem } from './csl.ts';
import type { Take } from './take.ts';

/** The sources that carry the events, as RIS, a newspaper article (`NEWS`) for each. */
export function formatRis(take: Take): string {
  return cslItems(take).map(risRecord).join('\r\n');
}

function risRecord(item: CslItem): string {
  const date = item.issued?.['date-parts'][0];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ['AU', item.author?.[0]?.literal],
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', date === undefined ? undefined : risNumber(date[0], 4)],
    ['DA', date === undefined ? undefined : risDate(date)],
    ['CY', item['event-place']],
    ['M3', item.genre],
    ['LA', item.language],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
    .join('');
}

/** "2021/11/28/": year, month, day and, always empty here, words. */
function risDate([year, month, day]: readonly number[]): string {
  return `${risNumber(year, 4)}/${risNumber(month, 2)}/${risNumber(day, 2)}/`;
}

function risNumber(number: number | undefined, digits: number): string {
  return number === undefined ? '' : String(number).padStart(digits, '0');
}
