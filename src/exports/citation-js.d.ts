/** What the tests use of Citation.js, which ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string | readonly unknown[], options?: { readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
