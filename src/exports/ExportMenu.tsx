import { useState } from 'react';
import type { Story, StoryEvent } from '../story/model.ts';
import { EXPORT, FORMATS, positionsLeftOut, savedLine, SCOPES } from '../words/export.ts';
import { Dialog } from './Dialog.tsx';
import { FormatButton, ScopeChoice } from './ExportChoices.tsx';
import { TEXT_FORMATS, type Format } from './formats.ts';
import { saveFile } from './save-file.ts';
import { withPageFonts } from './page-fonts.ts';
import { svgToPng } from './svg-to-png.ts';
import { sourcesOf, type Take } from './take.ts';
import styles from './ExportMenu.module.css';

export interface ExportMenuProps {
  readonly story: Story;
  /** Those the filter leaves, in the story's order; all when there is no filter. */
  readonly events: readonly StoryEvent[];
  /** The event that is open, or `null`. */
  readonly event: StoryEvent | null;
  readonly filtered: boolean;
  /** Absolute address of the site with its base path, ending with a slash. */
  readonly siteUrl: string;
  /** The texts of these sources by id; one that could not be had is missing. Never rejects. */
  readonly loadTexts: (sourceIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The timeline as it is seen now; `null` where none is shown. */
  readonly timelineSvg: (() => string | Promise<string>) | null;
  readonly onClose: () => void;
}

type Scope = 'event' | 'view' | 'story';

/** What of the story can be taken away, and as what. Stays open, so that several files can be taken. */
export function ExportMenu(props: ExportMenuProps) {
  const { story, events, event, filtered, siteUrl, loadTexts, timelineSvg, onClose } = props;
  const [scope, setScope] = useState<Scope>(event !== null ? 'event' : filtered ? 'view' : 'story');
  const [message, setMessage] = useState('');

  const taken = { event: event === null ? [] : [event], view: events, story: story.events }[scope];
  const take: Take = { story, events: taken, siteUrl };
  const part = { event: `-${event?.id}`, view: '-selection', story: '' }[scope];

  const save = async (name: string, content: () => Promise<Blob>, left: () => string | null) => {
    setMessage('');
    try {
      saveFile(name, await content());
      setMessage(savedLine(name, left()));
    } catch {
      setMessage(EXPORT.failed);
    }
  };
  const saveText = (format: Format) => {
    let missing: string | null = null;
    const content = async () => {
      const needed = format.needsTexts === true ? sourcesOf(take).map(({ id }) => id) : [];
      const texts = needed.length === 0 ? new Map<string, string>() : await loadTexts(needed);
      missing = positionsLeftOut(needed.filter((id) => !texts.has(id)).length);
      return new Blob([format.write(take, texts)], { type: format.mediaType });
    };
    const left = () => format.leftOut?.(take) ?? missing;
    void save(`${story.id}${part}${format.ending}`, content, left);
  };
  const savePicture = (draw: () => string | Promise<string>, kind: 'svg' | 'png') => {
    const content = async () => {
      const svg = await withPageFonts(await draw());
      return kind === 'png' ? svgToPng(svg) : new Blob([svg], { type: 'image/svg+xml' });
    };
    void save(`${story.id}-timeline.${kind}`, content, () => null);
  };

  return (
    <Dialog title={EXPORT.title} closeName={EXPORT.close} onClose={onClose}>
      {(event !== null || filtered) && (
        <fieldset className={styles.scopes}>
          <legend className={styles.legend}>{EXPORT.scope}</legend>
          {event !== null && (
            <ScopeChoice value="event" chosen={scope} onChoose={setScope} label={SCOPES.event} />
          )}
          {filtered && (
            <ScopeChoice
              value="view"
              chosen={scope}
              onChoose={setScope}
              label={SCOPES.view(events.length)}
            />
          )}
          <ScopeChoice
            value="story"
            chosen={scope}
            onChoose={setScope}
            label={SCOPES.story(story.events.length)}
          />
        </fieldset>
      )}
      {(['calendar', 'citation', 'table'] as const).map((group) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.heading}>{EXPORT.groups[group]}</h3>
          <ul>
            {TEXT_FORMATS.filter((format) => format.group === group).map((format) => (
              <li key={format.id}>
                <FormatButton {...FORMATS[format.id]} onPress={() => saveText(format)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className={styles.group}>
        <h3 className={styles.heading}>{EXPORT.groups.picture}</h3>
        <ul>
          {timelineSvg !== null &&
            (['png', 'svg'] as const).map((kind) => (
              <li key={kind}>
                <FormatButton {...FORMATS[kind]} onPress={() => savePicture(timelineSvg, kind)} />
              </li>
            ))}
          <li>
            <FormatButton
              name={EXPORT.printName}
              about={EXPORT.print}
              icon="file"
              onPress={() => print()}
            />
          </li>
        </ul>
      </section>
      <p className={styles.message} role="status">
        {message}
      </p>
    </Dialog>
  );
}
