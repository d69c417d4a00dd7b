import '../styles/index.css';
import './gallery.css';
import { STATES, type GalleryState } from './states.ts';

const HEIGHTS: Readonly<Record<string, number>> = { 1440: 900, 1024: 768, 390: 844, 320: 640 };
const ALL: readonly GalleryState[] = Object.values(STATES);

const form = document.querySelector('form');
const nav = document.querySelector('nav');
const frame = document.querySelector('iframe');
if (form === null || nav === null || frame === null) throw new Error('ensure: the page is whole');

/** What the frame can show: its name, its address in the site, and the same in this page's address. */
const SHOWN = [
  ...ALL.map(({ name, story, address }) => ({ name, id: story.id, at: `${story.id}/${address}` })),
  { name: 'The marks', id: 'marks', at: 'gallery/marks/' },
];

const links = SHOWN.map(({ name, id }) => {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = name;
  nav.append(link);
  return link;
});

/** The state the address names, else the first, in its frame. */
function show(): void {
  const at = Math.max(
    SHOWN.findIndex(({ id }) => `#${id}` === location.hash),
    0,
  );
  for (const [index, link] of links.entries()) {
    if (index === at) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const shown = SHOWN[at];
  if (shown === undefined || frame === null) return;
  frame.src = `${import.meta.env.BASE_URL}${shown.at}`;
}

function chosen(name: string): string {
  return form?.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value ?? '';
}

/** The frame as wide, and its page in the theme, as was chosen; the reader's own theme stays as it is. */
function dress(): void {
  if (frame === null) return;
  const width = chosen('width');
  frame.width = width;
  frame.height = String(HEIGHTS[width]);
  const page = frame.contentDocument?.documentElement;
  if (page !== undefined) page.dataset['theme'] = chosen('theme');
}

form.addEventListener('change', dress);
frame.addEventListener('load', dress);
addEventListener('hashchange', show);
show();
dress();
