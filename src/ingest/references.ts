import { mostLike } from './most-like.ts';
import type { Workspace } from './workspace.ts';
import type { Keys } from './yaml-document.ts';

type Lists = 'kinds' | 'places' | 'people' | 'sources' | 'events' | 'statements' | 'disagreements';

const ONE: Readonly<Record<Lists, string>> = {
  kinds: 'a kind',
  places: 'a place',
  people: 'a person',
  sources: 'a source',
  events: 'an event',
  statements: 'a statement',
  disagreements: 'a disagreement',
};

function checkReference(work: Workspace, list: Lists, keys: Keys, id: string | undefined): void {
  const ids = work.declared(list);
  // That a story has none of what it must have is told once, not again for each reference.
  const isMissing = ids.size === 0 && (list === 'kinds' || list === 'sources');
  if (id === undefined || ids.has(id) || isMissing) return;
  const like = mostLike(id, ids);
  work.report(keys, {
    found: `“${id}”, which is not in ${list}`,
    expected: `the id of ${ONE[list]} of this story`,
    ...(like === null ? {} : { details: [{ name: 'hint', lines: [`“${like}” is`] }] }),
  });
}

interface Identified {
  readonly id: string;
  readonly formerIds?: readonly string[];
}

/** Ids and former ids are one namespace per list: an address leads to one thing. */
function checkUnique(work: Workspace, list: Lists, items: readonly Identified[]): void {
  const owners = new Map<string, string>();
  const claim = (id: string, keys: Keys, owner: string) => {
    const other = owners.get(id);
    if (other === undefined) owners.set(id, owner);
    else {
      work.report(keys, {
        found: `“${id}”, which is ${other}`,
        expected: `an id of its own in ${list}`,
      });
    }
  };
  for (const [index, { id }] of items.entries()) {
    claim(id, [list, index, 'id'], `the id of another item`);
  }
  for (const [index, { id, formerIds = [] }] of items.entries()) {
    for (const [at, former] of formerIds.entries()) {
      claim(former, [list, index, 'formerIds', at], `the former id of “${id}”`);
    }
  }
}

function checkDistinct(work: Workspace, keys: Keys, values: readonly string[]): void {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) === index) continue;
    work.report([...keys, index], { found: `“${value}” again`, expected: 'each id once' });
  }
}

function checkLetters(work: Workspace): void {
  const owners = new Map<string, string>();
  for (const [index, { id, letter }] of work.folder.sources.entries()) {
    const owner = owners.get(letter);
    if (owner === undefined) owners.set(letter, id);
    else {
      work.report(['sources', index, 'letter'], {
        found: `“${letter}”, which is the letter of ${owner}`,
        expected: 'a letter of its own',
      });
    }
  }
}

/** Reports ids and letters given twice, and references to what the story does not have. */
export function checkReferences(work: Workspace): void {
  const { folder } = work;
  const refer = (list: Lists, keys: Keys, id: string | undefined) =>
    checkReference(work, list, keys, id);
  const referAll = (list: Lists, keys: Keys, ids: readonly string[]) => {
    checkDistinct(work, keys, ids);
    for (const [index, id] of ids.entries()) refer(list, [...keys, index], id);
  };
  const referSources = (keys: Keys, quotes: readonly { source: string }[]) => {
    for (const [index, { source }] of quotes.entries()) {
      refer('sources', [...keys, index, 'source'], source);
    }
  };

  for (const list of Object.keys(ONE) as Lists[]) checkUnique(work, list, folder[list]);
  checkLetters(work);

  for (const [index, event] of folder.events.entries()) {
    const keys = ['events', index];
    refer('kinds', [...keys, 'kind'], event.kind);
    for (const [at, { place }] of event.places.entries()) {
      refer('places', [...keys, 'places', at, 'place'], place);
    }
    checkDistinct(
      work,
      [...keys, 'places'],
      event.places.map(({ place }) => place),
    );
    referAll('people', [...keys, 'people'], event.people);
    referSources([...keys, 'excerpts'], event.excerpts);
    referSources([...keys, 'dateEvidence'], event.dateEvidence);
    for (const [at, { disagreement }] of event.dateEvidence.entries()) {
      refer('disagreements', [...keys, 'dateEvidence', at, 'disagreement'], disagreement);
    }
  }
  for (const [index, statement] of folder.statements.entries()) {
    const keys = ['statements', index];
    refer('people', [...keys, 'speaker'], statement.speaker);
    referAll('events', [...keys, 'events'], statement.events);
    referSources([...keys, 'wordings'], statement.wordings);
  }
  for (const [index, disagreement] of folder.disagreements.entries()) {
    const keys = ['disagreements', index];
    referAll('events', [...keys, 'events'], disagreement.events);
    refer('statements', [...keys, 'statement'], disagreement.statement);
    for (const [at, reading] of disagreement.readings.entries()) {
      refer('events', [...keys, 'readings', at, 'event'], reading.event);
      referSources([...keys, 'readings', at, 'evidence'], reading.evidence);
    }
  }
}
