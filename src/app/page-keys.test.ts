// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import type { Links } from '../ui/links.ts';
import { chooseLetterKeys } from './letter-keys.ts';
import { holdLetters, pressKey, type Keys } from './page-keys.ts';

const event = sampleEvent('talks', '2021-11-28', ['a reported x']);
const story = sampleStory({ events: [event] });
const links = {
  source: (id: string) => `/s/source/${id}/`,
  statement: (id: string) => `/s/statement/${id}/`,
} as Links;

function setup(selected: typeof event | null = event) {
  document.body.innerHTML = `
    <header><button id="bar"></button><input id="field" /></header>
    <main><a id="mark" href="/"></a></main>
    <aside><a id="a" data-passage="1" href="/"></a><a id="b" data-passage="2" href="/"></a></aside>
    <dialog><button id="in-dialog"></button></dialog>`;
  const keys = {
    page: { current: document.body },
    story,
    event: selected,
    source: null,
    links,
    onEscape: vi.fn<() => void>(),
    onCopy: vi.fn<() => void>(),
    onHelp: vi.fn<() => void>(),
  } satisfies Keys;
  const press = (key: string, on: string) => {
    const target = document.getElementById(on);
    target?.focus();
    return pressKey({ key, target } as unknown as KeyboardEvent, keys);
  };
  return { keys, press };
}

afterEach(() => {
  chooseLetterKeys(true);
  document.body.replaceChildren();
});

describe('pressKey', () => {
  it('lets letters act in the view and the panel alone', () => {
    const { keys, press } = setup();
    expect(press('c', 'bar')).toBe(false);
    expect(press('c', 'mark')).toBe(true);
    expect(press('C', 'a')).toBe(true);
    expect(keys.onCopy).toHaveBeenCalledTimes(2);
  });

  it('lets ? act anywhere but in a field or a dialog', () => {
    const { keys, press } = setup();
    expect(press('?', 'bar')).toBe(true);
    expect(press('?', 'field')).toBe(false);
    expect(press('?', 'in-dialog')).toBe(false);
    expect(keys.onHelp).toHaveBeenCalledTimes(1);
  });

  it('leaves Escape in a dialog to the dialog', () => {
    const { keys, press } = setup();
    press('Escape', 'in-dialog');
    expect(keys.onEscape).not.toHaveBeenCalled();
    press('Escape', 'mark');
    expect(keys.onEscape).toHaveBeenCalledTimes(1);
  });

  it('goes from passage to passage and stays at the last', () => {
    const { press } = setup();
    press('j', 'mark');
    expect(document.activeElement?.id).toBe('a');
    press('j', 'a');
    expect(document.activeElement?.id).toBe('b');
    press('j', 'b');
    expect(document.activeElement?.id).toBe('b');
    press('k', 'b');
    expect(document.activeElement?.id).toBe('a');
  });

  it('has nothing to do in an event when none is open', () => {
    const { press } = setup(null);
    for (const key of ['c', 'r', 'w', 'j', 'k']) expect(press(key, 'mark')).toBe(false);
  });
});

describe('holdLetters', () => {
  function hold(key: string, on: string) {
    setup();
    const stopPropagation = vi.fn<() => void>();
    const target = document.getElementById(on);
    holdLetters({ key, target, stopPropagation } as unknown as KeyboardEvent);
    return stopPropagation.mock.calls.length === 1;
  }

  it('holds letters, / and ? once they are switched off, and nothing before', () => {
    expect(hold('f', 'mark')).toBe(false);
    chooseLetterKeys(false);
    for (const key of ['f', 'T', '/', '?']) expect(hold(key, 'mark')).toBe(true);
  });

  it('never holds other keys, or what is typed into a field', () => {
    chooseLetterKeys(false);
    for (const key of ['Escape', 'Enter', 'ArrowLeft', '+', '0']) {
      expect(hold(key, 'mark')).toBe(false);
    }
    expect(hold('f', 'field')).toBe(false);
  });
});
