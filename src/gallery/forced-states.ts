/** What a pointer or a key brings about, and the names by which the sheet of marks asks for it. */
const STATES = { ':hover': 'hover', ':focus-visible': 'focus', ':active': 'pressed' };

/** What can be in them; adds nothing to what the pseudo-class weighs. */
const OPERATED = ':where(a, button, input, label)';

/**
 * A style sheet that shows what stands in an element with `data-state="hover"` (or `focus`, `pressed`, or several) as if it
 * were so: the rules for it, and no others, under the attribute.
 */
export function forcedStates(css: string): string {
  return Object.entries(STATES).reduce(
    (changed, [pseudo, state]) =>
      changed.replaceAll(pseudo, `:is([data-state~='${state}'] ${OPERATED})`),
    css,
  );
}
