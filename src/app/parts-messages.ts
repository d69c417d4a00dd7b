import { SaveOffline } from '../offline/SaveOffline.tsx';
import { StoryFailed } from './Failed.tsx';
import { Menu } from './Menu.tsx';
import { Notices } from './Notices.tsx';
import { ToastLine } from './ToastLine.tsx';

/** What the page says of itself and what it offers in a menu, as one file of the site. */
export const PARTS = { SaveOffline, StoryFailed, Menu, Notices, ToastLine };
