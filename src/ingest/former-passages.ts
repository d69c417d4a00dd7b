import type { Story } from '../story/model.ts';
import { passagesByOwner } from '../story/passage-ids.ts';
import type { Workspace } from './workspace.ts';
import type { Keys } from './yaml-document.ts';

/** Reports ids of passages that are said to be former or withdrawn, and lead to words of the story or are given twice. */
export function checkFormerPassages(
  { folder, report }: Workspace,
  story: Pick<Story, 'events' | 'statements' | 'sources'>,
): void {
  const owners = new Map<string, string>();
  for (const [, passages] of passagesByOwner(story)) {
    for (const { id } of passages) owners.set(id, 'the id of words of this story');
  }
  const claim = (id: string, keys: Keys, owner: string) => {
    const other = owners.get(id);
    if (other === undefined) owners.set(id, owner);
    else
      report(keys, { found: `“${id}”, which is ${other}`, expected: 'an id no passage has now' });
  };
  const claimAll = (keys: Keys, passages: readonly { readonly formerIds: readonly string[] }[]) => {
    for (const [index, { formerIds }] of passages.entries()) {
      for (const [at, former] of formerIds.entries()) {
        claim(former, [...keys, index, 'formerIds', at], 'a former id already');
      }
    }
  };
  for (const [index, event] of folder.events.entries()) {
    claimAll(['events', index, 'excerpts'], event.excerpts);
    claimAll(['events', index, 'dateEvidence'], event.dateEvidence);
  }
  for (const [index, { wordings }] of folder.statements.entries()) {
    claimAll(['statements', index, 'wordings'], wordings);
  }
  for (const [index, { remarks }] of folder.sources.entries()) {
    claimAll(['sources', index, 'remarks'], remarks);
  }
  for (const [index, { kind, id }] of folder.withdrawn.entries()) {
    if (kind === 'passage') claim(id, ['withdrawn', index, 'id'], 'withdrawn already');
  }
}
