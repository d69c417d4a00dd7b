/**
 * How a date such as `03/05/2023` is written in a story; both days it can be where either figure may be the month.
 * `null` for what is no such date.
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
  if (first === undefined) return null;
  return other === undefined ? first : `${first}, or ${other} if the month comes first in it`;
}
