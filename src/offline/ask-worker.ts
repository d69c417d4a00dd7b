import type { Asked } from './worker.ts';

/** A question is answered at once or after some files; a story may be tens of megabytes over a slow network. */
const PATIENCE_MS = 60_000;
const PATIENCE_TO_SAVE_MS = 1_800_000;

/** The worker's answer: whether it did so, or a number; `false` when there is none in time, or no worker. */
export async function askWorker(
  worker: ServiceWorker | null,
  asked: Asked,
): Promise<boolean | number> {
  if (worker === null) return false;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const patience = asked.kind === 'save' ? PATIENCE_TO_SAVE_MS : PATIENCE_MS;
    const timer = setTimeout(resolve, patience, false);
    port1.addEventListener('message', ({ data }: MessageEvent<boolean | number>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    });
    port1.start();
    worker.postMessage(asked, [port2]);
  });
}

/** The worker in charge of the site; `null` where there can be none. */
export async function currentWorker(): Promise<ServiceWorker | null> {
  // Not there in an insecure context, and refused by some private windows and to frames of other sites.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (container === undefined) return null;
  const registration = await container.getRegistration().catch(() => undefined);
  return registration === undefined ? null : (await container.ready).active;
}
