import { useEffect, useState } from 'react';
import { OFFLINE } from '../words/offline.ts';
import { askWorker, currentWorker } from './ask-worker.ts';
import styles from './SaveOffline.module.css';

type State = 'not' | 'saving' | 'saved' | 'failed';

/** Keeps a whole story on this device, so that all of it opens without a network. */
export function SaveOffline({ story }: { story: string }) {
  const [state, setState] = useState<State>('not');
  useEffect(() => {
    let here = true;
    const look = async () => {
      const saved = await askWorker(await currentWorker(), { kind: 'is-saved', story });
      if (here && saved) setState('saved');
    };
    void look();
    return () => {
      here = false;
    };
  }, [story]);

  const save = async () => {
    setState('saving');
    const saved = await askWorker(await currentWorker(), { kind: 'save', story });
    setState(saved ? 'saved' : 'failed');
  };
  return (
    <div className={styles.offline}>
      <button
        type="button"
        className={styles.save}
        disabled={state === 'saving'}
        onClick={() => void save()}
      >
        {state === 'saved' ? OFFLINE.saveAgain : OFFLINE.save}
      </button>
      <p role="status">{OFFLINE.states[state]}</p>
    </div>
  );
}
