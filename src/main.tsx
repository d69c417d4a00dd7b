// First, because it names the order of the layers that all other styles go into.
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preloadFirstView } from './app/lazy-parts.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('ensure: the page has an element with the id "root"');
preloadFirstView(matchMedia('(max-width: 719px)').matches);
createRoot(root).render(<App base={import.meta.env.BASE_URL} />);
