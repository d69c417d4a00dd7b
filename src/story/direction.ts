import type { Story } from './model.ts';

/** A language whose letters run from right to left and whose tag has no script; or a script whose letters do. */
const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?!.*-[a-z]{4}\b)(?:-|$)|-(?:adlm|arab|hebr|nkoo|rohg|syrc|thaa)\b/i;

/** Returns which way the letters of a language run. `language`: a BCP 47 tag; its script, where it has one, decides. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/**
 * The attributes of words of the source with that id: its language and direction; the story's for no source of the story.
 */
export function languageOf(
  source: string | undefined,
  { language, sources }: Pick<Story, 'language' | 'sources'>,
): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  const lang = sources.find(({ id }) => id === source)?.language ?? language;
  return { lang, dir: directionOf(lang) };
}
