import { useEffect, useRef, useState } from 'react';
import type { Story, StoryEvent } from '../story/model.ts';
import {
  EXPORT,
  FORMATS,
  LARGE_EXPORT,
  positionsLeftOut,
  reading,
  savedLine,
  SCOPES,
  tooManyDrawn,
  tooManyHeld,
  undatedLeftOut,
} from '../words/export.ts';
import { Dialog } from './Dialog.tsx';
import { FormatButton, ScopeChoice } from './ExportChoices.tsx';
import styles from './ExportMenu.module.css';
import { TEXT_FORMATS, type Format } from './formats.ts';
import { saveFile } from './save-file.ts';
import { withPageFonts } from './page-fonts.ts';
import { svgToPng } from './svg-to-png.ts';
import { canWrite, MOST_HELD, writeMany, type Many } from './write-many.ts';

export type LargeScope = 'event' | 'inView' | 'view' | 'story';

export interface LargeExportMenuProps {
  readonly story: Story;
  /** Absolute address of the site with its base path, ending with a slash. */
  readonly siteUrl: string;
  /** Id of the event that is open, or `null`. */
  readonly eventId: string | null;
  /** How many events each choice is; those that are no choice now are missing. */
  readonly counts: Readonly<Partial<Record<LargeScope, number>>>;
  /** The events of a choice. They are read file by file while `signal` is not aborted. */
  readonly takeOf: (
    scope: LargeScope,
    signal: AbortSignal,
    onRead: (done: number, all: number) => void,
  ) => Omit<Many, 'story' | 'siteUrl' | 'loadTexts'>;
  readonly loadTexts: Many['loadTexts'];
  /** The timeline with the events in view as SVG; `null` where none is shown. */
  readonly timelineSvg: ((events: readonly StoryEvent[]) => string | Promise<string>) | null;
  /** Of how many events in view there is a picture, at most. */
  readonly mostDrawn: number;
  readonly onClose: () => void;
}

/** What of a large story can be taken away. Its events are read for it, which takes a while and can be ended. */
export function LargeExportMenu(props: LargeExportMenuProps) {
  const { story, siteUrl, counts, takeOf, loadTexts, timelineSvg, mostDrawn, onClose } = props;
  const parts = { event: `-${props.eventId}`, inView: '-in-view', view: '-selection', story: '' };
  const scopes = (['event', 'inView', 'view', 'story'] as const).filter(
    (scope) => counts[scope] !== undefined,
  );
  const [chosen, setScope] = useState<LargeScope>(
    counts.event !== undefined ? 'event' : counts.view !== undefined ? 'view' : 'inView',
  );
  const scope = counts[chosen] === undefined ? 'story' : chosen;
  const count = counts[scope] ?? 0;
  const [message, setMessage] = useState('');
  const [read, setRead] = useState<{ done: number; all: number } | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Makes one file at a time. */
  const save = async (
    name: string,
    of: LargeScope,
    make: (many: Many) => Promise<{ readonly file: Blob; readonly left: string | null }>,
  ) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setMessage('');
    setRead({ done: 0, all: 1 });
    let words: string = LARGE_EXPORT.notRead;
    try {
      const taken = takeOf(of, controller.signal, (done, all) => setRead({ done, all }));
      const { file, left } = await make({ ...taken, story, siteUrl, loadTexts });
      controller.signal.throwIfAborted();
      saveFile(name, file);
      words = savedLine(name, left);
    } catch {
      if (controller.signal.aborted) words = LARGE_EXPORT.cancelled;
    }
    running.current = null;
    setRead(null);
    setMessage(words);
  };
  const saveText = (format: Format) =>
    save(`${story.id}${parts[scope]}${format.ending}`, scope, async (many) => {
      const { file, leftOut, missingTexts } = await writeMany(format, many);
      const left = format.id === 'ics' ? undatedLeftOut(many.undated) : leftOut;
      return { file, left: left ?? positionsLeftOut(missingTexts) };
    });
  const savePicture = (draw: NonNullable<typeof timelineSvg>, kind: 'svg' | 'png') =>
    save(`${story.id}-timeline.${kind}`, 'inView', async (many) => {
      const events: StoryEvent[] = [];
      for await (const some of many.events()) events.push(...some);
      const svg = await withPageFonts(await draw(events));
      const file =
        kind === 'png' ? await svgToPng(svg) : new Blob([svg], { type: 'image/svg+xml' });
      return { file, left: null };
    });
  return (
    <Dialog title={EXPORT.title} closeName={EXPORT.close} onClose={onClose}>
      <fieldset className={styles.scopes}>
        <legend className={styles.legend}>{EXPORT.scope}</legend>
        {scopes.map((value) => (
          <ScopeChoice
            key={value}
            value={value}
            chosen={scope}
            onChoose={setScope}
            label={value === 'event' ? SCOPES.event : SCOPES[value](counts[value] ?? 0)}
          />
        ))}
      </fieldset>
      {(['calendar', 'citation', 'table'] as const).map((group) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.heading}>{EXPORT.groups[group]}</h3>
          <ul>
            {TEXT_FORMATS.filter((format) => format.group === group).map((format) => {
              const { name, about } = FORMATS[format.id];
              const fits = canWrite(format, count);
              return (
                <li key={format.id}>
                  <FormatButton
                    name={name}
                    about={fits ? about : tooManyHeld(MOST_HELD)}
                    disabled={!fits}
                    onPress={() => void saveText(format)}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <section className={styles.group}>
        <h3 className={styles.heading}>{EXPORT.groups.picture}</h3>
        {timelineSvg !== null && (counts.inView ?? 0) > mostDrawn && (
          <p className={styles.about}>{tooManyDrawn(mostDrawn)}</p>
        )}
        <ul>
          {timelineSvg !== null &&
            (counts.inView ?? 0) <= mostDrawn &&
            (['png', 'svg'] as const).map((kind) => (
              <li key={kind}>
                <FormatButton
                  name={FORMATS[kind].name}
                  about={LARGE_EXPORT.picture}
                  onPress={() => void savePicture(timelineSvg, kind)}
                />
              </li>
            ))}
          <li>
            <FormatButton
              name={EXPORT.printName}
              about={LARGE_EXPORT.print}
              icon="file"
              onPress={() => print()}
            />
          </li>
        </ul>
      </section>
      {read !== null && (
        <div className={styles.reading}>
          <progress aria-label={EXPORT.title} value={read.done} max={read.all} />
          <span>{reading(read.done, read.all)}</span>
          <button type="button" className={styles.cancel} onClick={() => running.current?.abort()}>
            {LARGE_EXPORT.cancel}
          </button>
        </div>
      )}
      <p className={styles.message} role="status">
        {message}
      </p>
    </Dialog>
  );
}
