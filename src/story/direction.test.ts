import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each`
  language        | direction
  ${'en'}         | ${'ltr'}
  ${'he'}         | ${'rtl'}
  ${'ar-EG'}      | ${'rtl'}
  ${'FA'}         | ${'rtl'}
  ${'az-Arab-IR'} | ${'rtl'}
  ${'ur-latn'}    | ${'ltr'}
  ${'es-419'}     | ${'ltr'}
`('the letters of $language run $direction', ({ language, direction }) => {
  expect(directionOf(language)).toBe(direction);
});
