import { Component, Suspense, type ReactNode } from 'react';
import { StoryFailed } from './lazy-parts.ts';
import { PartMissing } from './PartMissing.tsx';

interface DataBoundaryProps {
  base: string;
  thing: 'list of stories' | 'story' | 'text';
  children: ReactNode;
}

/** Says what could not be loaded, why, and what can be done. */
export function DataBoundary({ base, thing, children }: DataBoundaryProps) {
  return (
    <Catch
      render={(error, retry) => (
        <Suspense>
          <StoryFailed base={base} thing={thing} error={error} onRetry={retry} />
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

class Catch extends Component<CatchProps, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.render(error, () => this.setState({ error: null }));
  }
}

/**
 * A region that fails by a fault of its own says so in its place, and is drawn again when asked to; the others go on. Code
 * that does not come is no such fault: see `part`.
 */
export function RegionBoundary({ children }: { children: ReactNode }) {
  return <Catch render={(_, retry) => <PartMissing onAgain={retry} />}>{children}</Catch>;
}
