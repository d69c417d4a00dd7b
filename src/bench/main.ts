import '../styles/index.css';
import './bench.css';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { parseStory } from '../story/schema.ts';
import type { Interval } from '../story/model.ts';
import { AppPage } from './AppPage.tsx';
import { mountCanvas } from './canvas-page.ts';
import { offerRecorder } from './recorder.ts';
import { bundledScene, syntheticScene, type Scene } from './scene.ts';

/** Stories of more events than this are made up. */
const BUNDLED_MOST = 14;

async function sceneOf(count: number): Promise<Scene> {
  if (count > BUNDLED_MOST) return syntheticScene(count);
  const response = await fetch('stories/nato-baltic-2021/story.json');
  return bundledScene(parseStory(await response.json()), count);
}

// Written `#<page>/<events>`, such as `#dateline/1000`.
const [page, count] = location.hash.slice(1).split('/');
const root = document.getElementById('root');
if (root === null) throw new Error('ensure: the page has an element with the id "root"');

const from = performance.now();
const scene = await sceneOf(Number(count));
// A bundled story arrives as it does in the app; making one up stands for a download and is taken off.
const makingMs = Number(count) > BUNDLED_MOST ? performance.now() - from : 0;
let show: (view: Interval) => void = () => undefined;
if (page === 'dateline') {
  const onReady = (given: (view: Interval) => void) => {
    show = given;
  };
  const reactRoot = createRoot(root);
  flushSync(() => reactRoot.render(createElement(AppPage, { scene, onReady })));
} else {
  show = mountCanvas(root, scene, page === 'recounting');
}
offerRecorder(makingMs, (view) => show(scene[view]));
