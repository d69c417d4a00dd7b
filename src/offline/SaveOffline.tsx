import { useEffect, useState } from 'react';
import { OFFLINE, sizeOnDevice } from '../words/offline.ts';
import { askWorker, currentWorker } from './ask-worker.ts';
import styles from './SaveOffline.module.css';

type State = 'not' | 'saving' | 'saved' | 'failed';

/** Keeps a whole story on this device, so that all of it opens without a network. */
export function SaveOffline({ story }: { story: string }) {
  const [state, setState] = useState<State>('not');
  const [bytes, setBytes] = useState(0);
  useEffect(() => {
    let here = true;
    const look = async () => {
      // On a first visit it is still to come.
      const worker = (await navigator.serviceWorker.ready).active;
      const size = await askWorker(worker, { kind: 'size', story });
      if (here) setBytes(Number(size));
      const saved = await askWorker(worker, { kind: 'is-saved', story });
      if (here && saved !== false) setState('saved');
    };
    look().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [story]);

  const save = async () => {
    if (state === 'saving') return;
    setState('saving');
    const saved = await askWorker(await currentWorker(), { kind: 'save', story });
    setState(saved === false ? 'failed' : 'saved');
  };
  return (
    <div className={styles.offline}>
      <button
        type="button"
        className={styles.save}
        // A disabled button would lose the focus.
        aria-disabled={state === 'saving' || undefined}
        onClick={() => void save()}
      >
        {state === 'saved' ? OFFLINE.saveAgain : OFFLINE.save}
      </button>
      {bytes > 0 && state !== 'saved' && <p>{sizeOnDevice(bytes)}</p>}
      <p role="status">{OFFLINE.states[state]}</p>
    </div>
  );
}
