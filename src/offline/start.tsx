import { createRoot } from 'react-dom/client';
import { askWorker } from './ask-worker.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

/**
 * Has the site's worker keep what is opened, and offers a new version once it is ready. Without the means for it the
 * site works as it did.
 */
export async function startOffline(base: string): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (container === undefined) return;
  await quiet();
  try {
    const registration = await container.register(`${base}sw.js`, { scope: base });
    offerNewVersions(container, registration);
    await container.ready;
    await askWorker(registration.active, { kind: 'keep', paths: openedPaths(base) });
  } catch {
    // Refused, by a private window for one, or without a network.
  }
}

/** Resolves once the page has loaded and has nothing better to do: what is kept for later may not delay it. */
async function quiet(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  // Not in every browser.
  const whenIdle = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  await new Promise<unknown>((resolve) =>
    whenIdle === undefined ? setTimeout(resolve, 500) : whenIdle(resolve, { timeout: 3000 }),
  );
}

/**
 * This page, and the published data it has read: what came before the worker was there. And the first page with its list
 * of stories, which is where the site starts from a home screen.
 */
function openedPaths(base: string): readonly string[] {
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) =>
        origin === location.origin && pathname.startsWith(`${base}stories/`),
    )
    .map(({ pathname }) => pathname);
  return [...new Set([location.pathname, ...files, base, `${base}stories/index.json`])];
}

function offerNewVersions(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
): void {
  const offer = (worker: ServiceWorker) => {
    // Without a version before it, it is at work already.
    if (container.controller === null) return;
    const place = document.createElement('div');
    document.body.append(place);
    const root = createRoot(place);
    const leave = () => {
      root.unmount();
      place.remove();
    };
    const takeOver = () => {
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      void askWorker(worker, { kind: 'take-over' });
    };
    root.render(<UpdateNotice onUse={takeOver} onLater={leave} />);
  };
  if (registration.waiting !== null) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing);
    });
  });
}
