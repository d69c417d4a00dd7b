import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Article, Source, Story } from '../story/model.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Links } from '../ui/links.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { furnitureLine, markedWords, passagesLine, words as w } from '../words/reader.ts';
import { AboutText } from './AboutText.tsx';
import { copyWithCitation } from './cited-copy.ts';
import { takeUpUse, type MadeUse } from './made-use.ts';
import { numbersOf } from './notes.ts';
import { ParagraphRow } from './ParagraphRow.tsx';
import { clickPassage, eventUnder } from './passage-elements.ts';
import { eventIdOf, type Passage, quoteIdOf, wordsOf } from './passages.ts';
import styles from './ReaderText.module.css';
import { rowsOf } from './rows.ts';
import { Strip } from './Strip.tsx';
import { stripScale } from './strip-scale.ts';
import { useAnnouncement } from './useAnnouncement.ts';
import { useHeldPlace } from './useHeldPlace.ts';
import { useMarks } from './useMarks.ts';
import { useNotePlaces } from './useNotePlaces.ts';
import { WithheldPassages } from './WithheldPassages.tsx';

interface ReaderTextProps {
  story: Story;
  source: Source;
  article: Article;
  hashVerified: boolean;
  /** Passages whose words stand where the story says, and those that are therefore not shown. */
  shown: readonly Passage[];
  withheld: readonly Passage[];
  quote: string | null;
  /** The passage the address names; `null` when it names none, or one that is withheld. */
  quoted: Passage | null;
  selectedEvent: string | null;
  links: Links;
  /** `null` where there is no text but the passages themselves. */
  storedTextHref: string | null;
  hoveredEvent: string | null;
  onHoverEvent: (id: string | null) => void;
  letterKeys: boolean;
  withCitation: boolean;
  onWithCitation: (chosen: boolean) => void;
  /** What was done with what stood here before, once; `null`: nothing did. Has to be stable. */
  takeUse: () => MadeUse | null;
  /** As in `ReaderProps`. */
  onOpen: ((scroller: HTMLElement, source: string, quote: string | null) => () => void) | undefined;
}

/** The text itself: rows of paragraph and notes, the strip beside them, and the walk through the marks. */
export function ReaderText(props: ReaderTextProps) {
  const { source, article, shown, withheld, quote, quoted, selectedEvent, links } = props;
  const whole = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(article.paragraphs), [article]);
  const scale = useMemo(() => stripScale(article.paragraphs), [article]);
  const excerpts = shown.filter(({ kind }) => kind === 'excerpt');
  const ofEvent = excerpts.filter((passage) => eventIdOf(passage) === selectedEvent);
  const walk = useMarks(scroller, {
    quote: quoted === null ? null : quoteIdOf(quoted),
    event: ofEvent.length > 0 ? selectedEvent : null,
  });
  useNotePlaces(text);
  useHeldPlace(scroller);
  const { takeUse, onOpen } = props;
  useLayoutEffect(
    () => (scroller.current === null ? undefined : onOpen?.(scroller.current, source.id, quote)),
    [onOpen, source.id, quote],
  );
  const toPress = useRef<HTMLElement[]>([]);
  useLayoutEffect(() => {
    const use = takeUse();
    if (use === null || whole.current === null || scroller.current === null) return;
    toPress.current = takeUpUse(whole.current, scroller.current, use);
  }, [takeUse]);
  useEffect(() => {
    for (const control of toPress.current.splice(0)) control.click();
  }, []);
  const said = useAnnouncement(openingWords(props));

  // From the view beside it as well: the focus stays there when a text opens.
  useEffect(() => {
    const onKeyDown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (!props.letterKeys || ctrlKey || metaKey || altKey) return;
      const region = target instanceof Element ? target.closest('main, aside, dialog') : null;
      if (region === null || region.matches('dialog')) return;
      // Something else stands in its place.
      if (whole.current?.closest('[hidden]') !== null) return;
      if (key === 'j') walk(1);
      else if (key === 'k') walk(-1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  const hover = (event: string | null) => {
    if (event !== props.hoveredEvent) props.onHoverEvent(event);
  };

  return (
    <div className={styles.whole} ref={whole}>
      <div className={styles.body}>
        {/* Pressed, it has the keys that scroll, and the letters act. */}
        <div className={styles.scroller} ref={scroller} tabIndex={-1}>
          <div className={styles.lead}>
            <AboutText
              source={source}
              language={props.story.language}
              article={article}
              hashVerified={props.hashVerified}
              storedTextHref={props.storedTextHref}
              quoted={quoted ?? ofEvent[0] ?? null}
              withCitation={props.withCitation}
              onWithCitation={props.onWithCitation}
            />
            {withheld.length > 0 && (
              <WithheldPassages
                passages={withheld}
                languages={{ text: article.language, story: props.story.language }}
                links={links}
              />
            )}
          </div>
          {/* Marks are text, not controls: for keys and screen readers the notes are the links. */}
          <div
            ref={text}
            role="presentation"
            onClick={(pointerEvent) => clickPassage(pointerEvent.nativeEvent, selectedEvent)}
            onPointerOver={(pointerEvent) => hover(eventUnder(pointerEvent.target))}
            onPointerLeave={() => hover(null)}
            onFocus={(focusEvent) => hover(eventUnder(focusEvent.target))}
            onBlur={() => hover(null)}
            onCopy={(copyEvent) => {
              if (props.withCitation) copyWithCitation(copyEvent.nativeEvent, source, links);
            }}
          >
            {rows.map((row) =>
              row.kind === 'paragraph' ? (
                <ParagraphRow
                  key={row.paragraph.start}
                  paragraph={row.paragraph}
                  story={props.story}
                  source={source}
                  article={article}
                  shown={shown}
                  quote={quote}
                  quoted={quoted}
                  selectedEvent={selectedEvent}
                  hoveredEvent={props.hoveredEvent}
                  links={links}
                />
              ) : (
                <details key={row.lines[0]?.start} className={styles.furniture}>
                  <summary>{furnitureLine(row.lines.length)}</summary>
                  {row.lines.map(({ start, end }) => (
                    <p key={start} lang={article.language} dir="auto">
                      {article.text.slice(start, end)}
                    </p>
                  ))}
                </details>
              ),
            )}
          </div>
        </div>
        <Strip
          scale={scale}
          scroller={scroller}
          marks={excerpts}
          isSelected={(passage) => passage === quoted || ofEvent.includes(passage)}
        />
      </div>
      <footer className={styles.foot}>
        <p>
          {selectedEvent !== null
            ? passagesLine(ofEvent.length, null)
            : // Of a large story's passages none is at hand, unless its event is open.
              props.story.large === undefined &&
              passagesLine(excerpts.length, new Set(excerpts.map(eventIdOf)).size)}
        </p>
        {excerpts.length > 0 && (
          <>
            <button type="button" onClick={() => walk(-1)}>
              <Icon name="previous" />
              <StepName step={w.previous} />
            </button>
            <button type="button" onClick={() => walk(1)}>
              <StepName step={w.next} />
              <Icon name="next" />
            </button>
          </>
        )}
      </footer>
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </div>
  );
}

function StepName({ step }: { step: string }) {
  return (
    <span>
      {step} <span className={styles.mark}>{w.mark}</span>
    </span>
  );
}

/** What is said of the words a link opened the text at; `null` when it named none. */
function openingWords({ quote, quoted, withheld, article }: ReaderTextProps): string | null {
  if (quote === null) return null;
  if (quoted !== null) {
    return markedWords(wordsOf(quoted).exact, numbersOf(quoted, article.paragraphs));
  }
  return withheld.some((passage) => quoteIdOf(passage) === quote) ? w.quoteWithheld : null;
}
