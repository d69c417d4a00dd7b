import type { Excerpt, StoryEvent } from '../story/model.ts';
import { annotationsLabel } from '../words/export.ts';
import { addressesOf, type Take } from './take.ts';

/**
 * The excerpts as W3C Web Annotations: one AnnotationCollection with one page, an annotation for each excerpt of each
 * event in their order. Its body is the event's address and title; its target is the stored text, with the exact words
 * and what stands round them, and their position.
 *
 * `texts` holds the texts by source id. The standard counts positions in characters (code points), Dateline in UTF-16
 * code units: without the text they cannot be told from each other, so the position is left out.
 */
export function formatAnnotations(take: Take, texts: ReadonlyMap<string, string>): string {
  return `${JSON.stringify(collectionOf(take, texts), null, 2)}\n`;
}

function collectionOf(take: Take, texts: ReadonlyMap<string, string>) {
  const { story, events } = take;
  const id = `${addressesOf(take).story}#annotations`;
  const counters = new Map(Array.from(texts, ([source, text]) => [source, characterCounter(text)]));
  const items = events.flatMap((event) =>
    event.excerpts.map((excerpt) => annotationOf(excerpt, event, take, counters)),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: annotationsLabel(story),
    total: items.length,
    first: { id: `${id}-1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
}

function annotationOf(
  excerpt: Excerpt,
  event: StoryEvent,
  take: Take,
  counters: ReadonlyMap<string, (offset: number) => number>,
) {
  const { exact, prefix, suffix, source, note } = excerpt;
  const at = addressesOf(take);
  const { language } = take.story;
  const characters = counters.get(source);
  const remark = { type: 'TextualBody', format: 'text/plain', language };
  return {
    id: at.excerpt(event.id, excerpt.id),
    type: 'Annotation',
    motivation: 'linking',
    body: [
      { type: 'SpecificResource', source: at.event(event.id), purpose: 'linking' },
      { ...remark, value: event.title, purpose: 'describing' },
      { ...remark, value: excerpt.modality, purpose: 'classifying' },
      ...(note === null ? [] : [{ ...remark, value: note, purpose: 'commenting' }]),
    ],
    target: {
      type: 'SpecificResource',
      source: at.storedText(source),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        ...(characters === undefined
          ? []
          : [
              {
                type: 'TextPositionSelector',
                start: characters(excerpt.start),
                end: characters(excerpt.end),
              },
            ]),
      ],
    },
  };
}

/** Code units between two places at which it is known how many code points stand before. */
const STRIDE = 4096;

/** Gives how many code points stand before the code unit at an offset, without counting from the beginning each time. */
function characterCounter(text: string): (offset: number) => number {
  /** Before every `STRIDE`th code unit; a pair that is cut there counts as one before it, and not again after it. */
  const before = [0];
  const count = (from: number, to: number) => {
    let characters = 0;
    for (let at = from; at < to; at++) if (!isSecondOfPair(text, at)) characters += 1;
    return characters;
  };
  for (let at = STRIDE; at <= text.length; at += STRIDE) {
    before.push(before.at(-1)! + count(at - STRIDE, at));
  }
  return (offset) => {
    const known = Math.min(Math.floor(offset / STRIDE), before.length - 1);
    return before[known]! + count(known * STRIDE, Math.min(offset, text.length));
  };
}

function isSecondOfPair(text: string, at: number): boolean {
  const [unit, last] = [text.charCodeAt(at), at === 0 ? 0 : text.charCodeAt(at - 1)];
  return unit >= 0xdc00 && unit <= 0xdfff && last >= 0xd800 && last <= 0xdbff;
}
