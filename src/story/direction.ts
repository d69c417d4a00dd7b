import type { Story } from './model.ts';

/** Languages whose letters run from right to left, and scripts where a language has several. */
const LANGUAGES = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'];
const SCRIPTS = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** Returns which way the letters of a language run. `language`: a BCP 47 tag; its script, where it has one, decides. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = '', ...subtags] = language.split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/i.test(subtag));
  const isRightToLeft =
    script === undefined
      ? LANGUAGES.includes(name.toLowerCase())
      : SCRIPTS.some((other) => other.toLowerCase() === script.toLowerCase());
  return isRightToLeft ? 'rtl' : 'ltr';
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
