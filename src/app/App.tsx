import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { HydratingProvider } from '../ui/HydratingProvider.tsx';
import { Missing } from '../ui/part.ts';
import { Explorer } from './Explorer.tsx';
import { PartMissing } from './PartMissing.tsx';

/** The whole app under one base path. */
export function App({ base, client }: { base: string; client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <HydratingProvider>
        <Missing value={PartMissing}>
          <Explorer base={base} />
        </Missing>
      </HydratingProvider>
    </QueryClientProvider>
  );
}
