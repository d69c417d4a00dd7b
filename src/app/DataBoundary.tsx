import { useQueryClient } from '@tanstack/react-query';
import { Component, Suspense, type ReactNode } from 'react';
import { RegionFailed, StoryFailed } from './lazy-parts.ts';

interface DataBoundaryProps {
  base: string;
  thing: 'list of stories' | 'story' | 'text';
  children: ReactNode;
}

/** Says what could not be loaded, why, and what can be done; trying again asks for it anew. */
export function DataBoundary({ base, thing, children }: DataBoundaryProps) {
  const client = useQueryClient();
  return (
    <Catch
      render={(error, retry) => (
        <Suspense>
          <StoryFailed
            base={base}
            thing={thing}
            error={error}
            onRetry={() => {
              client.removeQueries({ predicate: ({ state }) => state.status === 'error' });
              retry();
            }}
          />
        </Suspense>
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

/** A region that fails says so in its own place; the others go on. */
export function RegionBoundary({ children }: { children: ReactNode }) {
  return (
    <Catch
      render={(error, retry) => (
        <Suspense>
          <RegionFailed error={error} onRetry={retry} />
        </Suspense>
      )}
    >
      {children}
    </Catch>
  );
}
