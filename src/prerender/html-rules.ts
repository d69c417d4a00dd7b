import type { ConfigData } from 'html-validate';

/** What every page is checked for: valid HTML, written as React writes it, and Prettier. */
export const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'valid-id': ['error', { relaxed: true }],
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A title says what card and tab say, as long as it needs to.
    'long-title': 'off',
  },
};
