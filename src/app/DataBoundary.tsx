import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { DataError } from '../data/data-error.ts';
import { APP } from '../words/app.ts';
import { failureWords, faultWords, TRY_AGAIN } from '../words/data.ts';
import { Icon } from '../ui/Icon.tsx';
import { Brand } from './TopBar.tsx';
import styles from './DataBoundary.module.css';

interface DataBoundaryProps {
  base: string;
  thing: 'list of stories' | 'story' | 'text';
  children: ReactNode;
}

/** Says what could not be loaded, why, and what can be done; trying again asks for it anew. */
export function DataBoundary({ base, thing, children }: DataBoundaryProps) {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Catch
      render={(error, retry) => (
        <FailedPage
          base={base}
          thing={thing}
          error={error}
          onRetry={() => {
            reset();
            retry();
          }}
        />
      )}
    >
      {children}
    </Catch>
  );
}

interface CatchProps {
  children: ReactNode;
  render: (error: unknown, retry: () => void) => ReactNode;
}

class Catch extends Component<CatchProps, { error: unknown; failed: boolean }> {
  override state = { error: null as unknown, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return this.props.render(this.state.error, () => this.setState({ error: null, failed: false }));
  }
}

function FailedPage({
  base,
  thing,
  error,
  onRetry,
}: {
  base: string;
  thing: DataBoundaryProps['thing'];
  error: unknown;
  onRetry: () => void;
}) {
  const known = error instanceof DataError ? error : null;
  const { title, sentence } =
    known === null
      ? { title: APP.unexpected, sentence: APP.unexpectedSentence }
      : failureWords(known, thing);
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Brand href={base} />
      </header>
      <main className={styles.main}>
        <p className={styles.kind}>
          <Icon name="warning" />
          {thing === 'story' ? 'Story not opened' : 'Not opened'}
        </p>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.sentence}>{sentence}</p>
        {known !== null && known.faults.length > 0 && (
          <ul className={styles.faults}>
            {known.faults.slice(0, 12).map((fault) => (
              <li key={fault.path}>{faultWords(fault)}</li>
            ))}
            {known.faults.length > 12 && <li>and {known.faults.length - 12} more</li>}
          </ul>
        )}
        <p className={styles.ways}>
          <button type="button" className={styles.retry} onClick={onRetry}>
            {TRY_AGAIN}
          </button>
          <a href={base}>{APP.allStories}</a>
        </p>
      </main>
    </div>
  );
}

/** A region that fails says so in its own place; the others go on. */
export function RegionBoundary({ children }: { children: ReactNode }) {
  return (
    <Catch
      render={(_error, retry) => (
        <div className={styles.region} role="alert">
          <p className={styles.kind}>
            <Icon name="warning" />
            {APP.unexpected}
          </p>
          <p>{APP.unexpectedSentence}</p>
          <button type="button" className={styles.retry} onClick={retry}>
            {TRY_AGAIN}
          </button>
        </div>
      )}
    >
      {children}
    </Catch>
  );
}
