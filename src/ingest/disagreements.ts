import type { Disagreement, Reading } from '../story/model.ts';
import type { FolderDisagreement } from './folder-schema.ts';
import { shortHash } from './identifiers.ts';
import { placeQuotes } from './quotes.ts';
import type { Workspace } from './workspace.ts';
import { readDate } from './workspace.ts';
import type { Keys } from './yaml-document.ts';

function readReadings(
  work: Workspace,
  keys: Keys,
  disagreement: FolderDisagreement,
): readonly Reading[] {
  const labels = disagreement.readings.map(({ label }) => label);
  return disagreement.readings.map((reading, index) => {
    const at = [...keys, 'readings', index];
    if (labels.indexOf(reading.label) !== index) {
      work.report([...at, 'label'], {
        found: `“${reading.label}” again`,
        expected: 'another label for each reading',
      });
    }
    return {
      id: `${disagreement.id}-${shortHash(reading.label)}`,
      label: reading.label,
      when: readDate(work, [...at, 'when'], reading.when),
      event: reading.event ?? null,
      evidence: placeQuotes(work, [...at, 'evidence'], reading.evidence).map(
        ({ selector }) => selector,
      ),
    };
  });
}

/** The disagreements as published. */
export function readDisagreements(work: Workspace): readonly Disagreement[] {
  return work.folder.disagreements.map((disagreement, index) => ({
    id: disagreement.id,
    title: disagreement.title,
    about: disagreement.about,
    events: disagreement.events,
    statement: disagreement.statement ?? null,
    note: disagreement.note,
    readings: readReadings(work, ['disagreements', index], disagreement),
  }));
}
