/**
 * The addresses a view links to, as finished `href`s that keep the reader's filter and viewport.
 * Views render plain `<a href>`; the app turns unmodified clicks into navigation without a reload.
 */
export interface Links {
  readonly story: string;
  readonly event: (id: string) => string;
  /** The source's whole text; with an excerpt's, wording's or remark's id, opened at its words. */
  readonly source: (id: string, quote?: string) => string;
  readonly statement: (id: string) => string;
  readonly sources: string;
  readonly statements: string;
  /** The story filtered by this one place, or person. */
  readonly place: (id: string) => string;
  readonly person: (id: string) => string;
}

/** A disagreement opens where its readings can be seen side by side, else at its first event. */
export function differenceHref(
  { statement, events }: { readonly statement: string | null; readonly events: readonly string[] },
  links: Links,
): string {
  if (statement !== null) return links.statement(statement);
  const [event] = events;
  return event === undefined ? links.story : links.event(event);
}
