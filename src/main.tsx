// First, because it names the order of the layers that all other styles go into.
import './styles/index.css';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { makeReady } from './app/make-ready.ts';
import { createQueryClient } from './data/queries.ts';
import { decodeAddress } from './sharing/address.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('ensure: the page has an element with the id "root"');

// A page that stands at a second address as well, such as a former one, names its own.
const { path } = root.dataset;
if (path !== undefined) history.replaceState(null, '', path + location.search + location.hash);

// The modules ran for the first time: what begins now is a task of its own, and the browser may draw in between.
await new Promise((resume) => setTimeout(resume));

const base = import.meta.env.BASE_URL;
const client = createQueryClient();
const app = <App base={base} client={client} />;

const { state } = decodeAddress(location.pathname, location.search, base);
const ready = makeReady(client, base, state).catch(() => false);
// What was made beforehand is taken over once all it shows has come and is sound, in slices that let the reader scroll and
// press meanwhile. If it is not, the app says what is not.
// Where texts are late, the panel that was made with them is drawn anew and counts them, and React would tell of that.
if (root.firstElementChild === null) createRoot(root).render(app);
else if (await ready) {
  const options = (await ready) === 'late' ? { onRecoverableError: () => {} } : {};
  startTransition(() => void hydrateRoot(root, app, options));
  // From here on React keeps what is pressed; what was pressed before, `theme.js` has kept.
  dispatchEvent(new Event('answers'));
} else createRoot(root).render(app);

// Where code did not come for want of a connection, asks for it with the next one.
addEventListener('online', () => document.querySelector<HTMLElement>('[data-again=""]')?.click());
// Without either the page can be read. The first stands alone, for it is what helps where other code did not come.
import('./app/open-again.ts').then(({ openAgain }) => openAgain()).catch(() => {});
const later = await import('./app/once-it-stands.ts').catch(() => null);
await later?.onceItStands(client, base);
