import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '../data/queries.ts';
import { Explorer } from './Explorer.tsx';

/** The whole app under one base path. */
export function App({ base }: { base: string }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Explorer base={base} />
    </QueryClientProvider>
  );
}
