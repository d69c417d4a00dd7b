import { formatDay, parseCalendarDate } from '../story/calendar.ts';
import type { Withdrawn } from '../story/model.ts';
import type { Workspace } from './workspace.ts';

const LISTS = { event: 'events', source: 'sources', statement: 'statements' } as const;

/** What the story no longer has, as published; an id that leads to something else as well is reported. */
export function readWithdrawn(work: Workspace): readonly Withdrawn[] {
  const given = new Set<string>();
  return work.folder.withdrawn.map(({ kind, id, title, date, why }, index) => {
    const report = (found: string, expected: string) =>
      work.report(['withdrawn', index, 'id'], { found, expected });
    // Those of passages are held against each other elsewhere.
    if (kind !== 'passage') {
      const list = LISTS[kind];
      if (isOpened(work, list, id)) {
        report(`“${id}”, which leads to one of the ${list}`, 'an id that leads to nothing now');
      }
      if (given.has(`${kind} ${id}`)) report(`“${id}” again`, 'each id once');
      given.add(`${kind} ${id}`);
    }
    const label = formatDay(parseCalendarDate(date) ?? 0, 'short');
    return { kind, id, title, date, label, why };
  });
}

/** Whether something in the list has this id, or had it before. */
function isOpened(
  { folder, declared }: Workspace,
  list: (typeof LISTS)[keyof typeof LISTS],
  id: string,
) {
  if (declared(list).has(id)) return true;
  if (list === 'sources') return false;
  return folder[list].some(({ formerIds }) => formerIds.includes(id));
}
