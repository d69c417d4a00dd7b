import { createContext, createElement, type FunctionComponent, use } from 'react';

/** What stands in place of a part whose code cannot be had. It is given the props of the part. */
export const Missing = createContext<FunctionComponent>(() => null);

type PropsOf<Component> = Component extends (props: infer Props extends object) => unknown
  ? Props
  : never;

/**
 * The component a module has under `name`, whose code is loaded by its first render, or by its `load` before that. Unlike
 * one of `React.lazy` it then renders at once, without a fallback for a moment: only so can a page made beforehand be
 * taken over whole. In place of one whose code cannot be had stands what the app gives as `Missing`, and all else stays.
 */
export function part<Module, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
): FunctionComponent<PropsOf<Module[Name]>> & { readonly load: () => Promise<unknown> } {
  type Component = FunctionComponent<PropsOf<Module[Name]>>;
  let component: Component | null = null;
  let loading: Promise<Component> | null = null;
  const loadOnce = () =>
    (loading ??= load().then((module) => (component = module[name] as Component)));
  // A render that has waited is done over and asks again, as React wants it.
  let waited: Promise<Component | null> | undefined;
  const Part = (props: PropsOf<Module[Name]>) => {
    const missing = use(Missing);
    if (component === null) waited ??= loadOnce().catch(() => null);
    return createElement(waited ? (use(waited) ?? missing) : component!, props);
  };
  return Object.assign(Part, { load: loadOnce });
}
