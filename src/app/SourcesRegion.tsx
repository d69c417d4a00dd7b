import type { ComponentProps } from 'react';
import { SourcesView } from '../reader/SourcesView.tsx';
import { standSourcesAsLeft } from './as-left.ts';

/** The page of sources, which stands as it was left. */
export function SourcesRegion(view: Omit<ComponentProps<typeof SourcesView>, 'onOpen'>) {
  return <SourcesView {...view} onOpen={standSourcesAsLeft} />;
}
