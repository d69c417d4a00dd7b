import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { HydratingProvider } from '../ui/HydratingProvider.tsx';
import { Explorer } from './Explorer.tsx';

/** The whole app under one base path. */
export function App({ base, client }: { base: string; client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <HydratingProvider>
        <Explorer base={base} />
      </HydratingProvider>
    </QueryClientProvider>
  );
}
