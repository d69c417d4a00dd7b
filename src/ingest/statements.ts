import type { Statement } from '../story/model.ts';
import { formerOf, placeQuotes } from './quotes.ts';
import type { Workspace } from './workspace.ts';

/** The statements as published; a second wording of one source is reported. */
export function readStatements(work: Workspace): readonly Statement[] {
  return work.folder.statements.map((statement, index) => {
    const keys = ['statements', index, 'wordings'];
    const sources = statement.wordings.map(({ source }) => source);
    for (const [at, source] of sources.entries()) {
      if (sources.indexOf(source) === at) continue;
      work.report([...keys, at, 'source'], {
        found: `“${source}” again`,
        expected: 'one wording for each source',
      });
    }
    return {
      id: statement.id,
      formerIds: statement.formerIds,
      title: statement.title,
      speaker: statement.speaker ?? null,
      events: statement.events,
      note: statement.note ?? null,
      wordings: placeQuotes(work, keys, statement.wordings).map(({ item, selector }) => ({
        id: `${statement.id}-${selector.source}`,
        ...selector,
        note: item.note ?? null,
        ...formerOf(item),
      })),
    };
  });
}
