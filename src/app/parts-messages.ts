/* What the page says of itself and what it offers in a menu, as one file of the site. */
export { SaveOffline } from '../offline/SaveOffline.tsx';
export { RegionFailed, StoryFailed } from './Failed.tsx';
export { Menu } from './Menu.tsx';
export { Notices } from './Notices.tsx';
export { ToastLine } from './ToastLine.tsx';
