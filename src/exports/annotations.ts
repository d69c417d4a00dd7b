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
  const items = events.flatMap((event) =>
    event.excerpts.map((excerpt) => annotationOf(excerpt, event, take, texts)),
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
  texts: ReadonlyMap<string, string>,
) {
  const { exact, prefix, suffix, source, note } = excerpt;
  const at = addressesOf(take);
  const { language } = take.story;
  const text = texts.get(source);
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
        ...(text === undefined
          ? []
          : [
              {
                type: 'TextPositionSelector',
                start: characters(text, excerpt.start),
                end: characters(text, excerpt.end),
              },
            ]),
      ],
    },
  };
}

/** How many code points stand before the code unit at `offset`. */
function characters(text: string, offset: number): number {
  let count = 0;
  for (const _ of text.slice(0, offset)) count += 1;
  return count;
}
