import { monthName } from '../story/calendar.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1, 'long').toLowerCase());

/** The day of `5 May 2023` or `May 5, 2023`, the month of `May 2023`; `null` for anything else. */
function inWords(text: string): string | null {
  const [, dayFirst, month = '', day = '', year = ''] =
    /^\s*(?:(\d{1,2})\.? )?([a-z]{3,})\.? (?:(\d{1,2}),? )?(\d{4})\s*$/i.exec(text) ?? [];
  const number = 1 + MONTHS.findIndex((name) => name.startsWith(month.toLowerCase()));
  if (month === '' || number === 0) return null;
  return [year, String(number), dayFirst ?? day]
    .filter((part) => part !== '')
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/**
 * How a date such as `5 May 2023` or `03/05/2023` is written in a story; both days it can be where either figure may be
 * the month. `null` for what is no such date.
 */
export function writtenDate(text: string): string | null {
  const [, one = '', two = '', year = ''] =
    /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(text) ?? [];
  const isMonth = (figure: string) => Number(figure) >= 1 && Number(figure) <= 12;
  const iso = (month: string, day: string) =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const days = [
    ...(isMonth(two) ? [iso(two, one)] : []),
    ...(isMonth(one) && one !== two ? [iso(one, two)] : []),
  ];
  const [first, other] = days;
  if (first === undefined) return inWords(text);
  return other === undefined ? first : `${first}, or ${other} if the month comes first in it`;
}
