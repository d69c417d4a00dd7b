import { type ComponentType, createElement, type FunctionComponent, use } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

/**
 * A component whose code is loaded by its first render, or by its `load` before that. Unlike one of `React.lazy` it then
 * renders at once, without a fallback for a moment: only so can a page made beforehand be taken over whole.
 */
export function part<Props extends object>(
  load: Load<Props>,
): FunctionComponent<Props> & { readonly load: Load<Props> } {
  let component: ComponentType<Props> | null = null;
  let loading: ReturnType<Load<Props>> | null = null;
  const loadOnce = () =>
    (loading ??= load().then((loaded) => {
      component = loaded;
      return loaded;
    }));
  const Part = (props: Props) => createElement(component ?? use(loadOnce()), props);
  return Object.assign(Part, { load: loadOnce });
}
