/** What the tests use of the `edtf` package, which carries no types of its own. */
declare module 'edtf' {
  /** Bounds in milliseconds, `max` the last of them; infinite where open. Throws on bad input. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
