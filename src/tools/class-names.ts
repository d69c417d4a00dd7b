import { relative, sep } from 'node:path';
import { fnv1a } from '../story/fnv1a.ts';

/**
 * What a class of a module of styles is called on the page: its own name and four signs of its file's, counted from the
 * root of the project. The default has a line's number besides, so that a hundred names have nothing in common and the
 * scripts that hold them are anew with every change of a style.
 */
export function className(name: string, file: string): string {
  const path = relative(process.cwd(), file).split(sep).join('/');
  return `${name}_${fnv1a(path).toString(36).slice(-4)}`;
}
