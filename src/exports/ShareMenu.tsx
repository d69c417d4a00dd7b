import { useId, useRef, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { SHARE } from '../words/export.ts';
import { Dialog } from './Dialog.tsx';
import { formatEmbedCode } from './embed-code.ts';
import styles from './ShareMenu.module.css';

/** One of the things that can be shared. */
export interface Shared {
  /** "This event" */
  readonly label: string;
  /** The story's, the event's, the statement's. */
  readonly title: string;
  /** Absolute address of it. */
  readonly url: string;
  /** Words with their citation, as `formatQuotation` writes them; `null` where no words are open. */
  readonly quotation: string | null;
  /** The same address with `embed=1`. */
  readonly embedUrl: string;
}

export interface ShareMenuProps {
  /** At least one. */
  readonly things: readonly Shared[];
  /** Index of the one chosen at first; beyond the last it is the last. */
  readonly first: number;
  /** Puts text on the clipboard; resolves to whether that worked. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  /** Called after the menu has closed for what was done: "Link copied". */
  readonly onDone: (message: string) => void;
}

/** Ways to hand on what is open. Closes once one has worked. */
export function ShareMenu(props: ShareMenuProps) {
  const { things, onCopy, onClose, onDone } = props;
  const [asked, ask] = useState(props.first);
  // What the address has led to since may have fewer.
  const chosen = Math.min(asked, things.length - 1);
  const [message, setMessage] = useState('');
  const thing = things[chosen];
  if (thing === undefined) throw new Error('ensure: there is something to share');
  const { title, url, quotation, embedUrl } = thing;
  const done = (words: string) => {
    onClose();
    onDone(words);
  };
  const copy = async (text: string, words: string) => {
    const copied = await onCopy(text);
    if (copied) done(words);
    return copied;
  };
  const share = async () => {
    setMessage('');
    try {
      await navigator.share({ title, url });
      done(SHARE.shared);
    } catch (error) {
      // Turning back from the device's sheet is no failure.
      const turnedBack = error instanceof DOMException && error.name === 'AbortError';
      if (!turnedBack) setMessage(SHARE.notShared);
    }
  };
  const embedCode = formatEmbedCode(title, embedUrl);
  return (
    <Dialog title={SHARE.title} closeName={SHARE.close} onClose={onClose}>
      <p className={styles.subject} dir="auto">
        {title}
      </p>
      {things.length > 1 && (
        <fieldset className={styles.things}>
          <legend className={styles.label}>{SHARE.scope}</legend>
          {things.map(({ label }, index) => (
            <label key={label} className={styles.thing}>
              <input
                type="radio"
                name="shared"
                checked={index === chosen}
                onChange={() => ask(index)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <Way
        label={SHARE.link}
        about={SHARE.linkAbout}
        text={url}
        button={SHARE.copyLink}
        onPress={() => copy(url, SHARE.copied.link)}
      />
      {typeof navigator.share === 'function' && (
        <div className={styles.way}>
          <button type="button" className={styles.button} onClick={() => void share()}>
            <Icon name="share" />
            {SHARE.device}
          </button>
          <span className={styles.about}>{SHARE.deviceAbout}</span>
          <Refusal words={message} />
        </div>
      )}
      {quotation !== null && (
        <Way
          label={SHARE.quotation}
          about={SHARE.quotationAbout}
          text={quotation}
          prose
          button={SHARE.copyQuotation}
          onPress={() => copy(quotation, SHARE.copied.quotation)}
        />
      )}
      <Way
        label={SHARE.embed}
        about={SHARE.embedAbout}
        text={embedCode}
        button={SHARE.copyEmbed}
        onPress={() => copy(embedCode, SHARE.copied.embed)}
      />
    </Dialog>
  );
}

/** What is copied, to be seen and to be selected by hand, and the button that copies it. */
function Way({
  label,
  about,
  text,
  prose = false,
  button,
  onPress,
}: {
  label: string;
  about: string;
  text: string;
  prose?: boolean;
  button: string;
  /** Resolves to whether it was copied. */
  onPress: () => Promise<boolean>;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState(false);
  const press = async () => {
    setRefused(false);
    if (await onPress()) return;
    setRefused(true);
    field.current?.focus();
  };
  return (
    <div className={styles.way}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span id={`${id}-about`} className={styles.about}>
        {about}
      </span>
      <textarea
        ref={field}
        id={id}
        className={styles.text}
        data-prose={prose || undefined}
        aria-describedby={`${id}-about`}
        dir="auto"
        readOnly
        rows={2}
        value={text}
        onFocus={(focus) => focus.currentTarget.select()}
      />
      <button type="button" className={styles.button} onClick={() => void press()}>
        {button}
      </button>
      <Refusal words={refused ? SHARE.notCopied : ''} />
    </div>
  );
}

/** What did not work and what does instead; nothing for no words. */
function Refusal({ words }: { words: string }) {
  if (words === '') return null;
  return (
    <p className={styles.message} role="alert">
      {words}
    </p>
  );
}
