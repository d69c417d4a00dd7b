// First, because it names the order of the layers that all other styles go into.
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('ensure: the page has an element with the id "root"');
createRoot(root).render(<App base={import.meta.env.BASE_URL} />);
