/** How long what a page draws anew may take to stand there, and how often it is looked for. */
const TRIES = 20;
const TRY_MS = 50;

/** Looks for what is about to be drawn, until `look` says that it need not: 20 times at most, the last of which it is told. */
export function untilThere(look: (isLast: boolean) => boolean, tries = TRIES): void {
  setTimeout(() => {
    const isLast = tries === 1;
    if (!look(isLast) && !isLast) untilThere(look, tries - 1);
  }, TRY_MS);
}
