import { useId, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { SHARE } from '../words/export.ts';
import { Dialog } from './Dialog.tsx';
import { formatEmbedCode } from './embed-code.ts';
import styles from './ShareMenu.module.css';

export interface ShareMenuProps {
  /** Of what is shared: the story's, the event's, the statement's. */
  readonly title: string;
  /** Absolute address of exactly what is open. */
  readonly url: string;
  /** Words with their citation, as `formatQuotation` writes them; `null` where no words are open. */
  readonly quotation: string | null;
  /** The same address with `embed=1`. */
  readonly embedUrl: string;
  /** Puts text on the clipboard; resolves to whether that worked. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  /** Called after the menu has closed for what was done: "Link copied". */
  readonly onDone: (message: string) => void;
}

/** Ways to hand on what is open. Closes once one has worked. */
export function ShareMenu(props: ShareMenuProps) {
  const { title, url, quotation, embedUrl, onCopy, onClose, onDone } = props;
  const [message, setMessage] = useState('');
  const done = (words: string) => {
    onClose();
    onDone(words);
  };
  const copy = async (text: string, words: string) => {
    setMessage('');
    if (await onCopy(text)) done(words);
    else setMessage(SHARE.notCopied);
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
      <p className={styles.message} role="alert">
        {message}
      </p>
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
  onPress: () => Promise<void>;
}) {
  const id = useId();
  return (
    <div className={styles.way}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span id={`${id}-about`} className={styles.about}>
        {about}
      </span>
      <textarea
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
      <button type="button" className={styles.button} onClick={() => void onPress()}>
        {button}
      </button>
    </div>
  );
}
