import type { CSSProperties } from 'react';

/** Numbers as custom properties in px, for a `style` prop: TypeScript says where, CSS decides how it looks. */
export function place(values: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, `${Math.round(value * 100) / 100}px`]),
  );
}
