// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reader, type ReaderProps } from './Reader.tsx';
import { articleState, selector, story } from './sample-story.ts';

const links: ReaderProps['links'] = {
  story: '/s/',
  event: (id) => `/s/event/${id}/`,
  source: (id, quote) => `/s/source/${id}/${quote === undefined ? '' : `?quote=${quote}`}`,
  statement: (id) => `/s/statement/${id}/`,
  sources: '/s/source/',
  statements: '/s/statement/',
  place: (id) => `/s/?place=${id}`,
  person: (id) => `/s/?person=${id}`,
};

function propsWith(changed: Partial<ReaderProps>): ReaderProps {
  const source = story.sources.find(({ id }) => id === 'efe');
  if (source === undefined) throw new Error('the sample has no such source');
  return {
    story,
    source,
    article: articleState,
    selectedEvent: null,
    quote: null,
    links,
    storedTextHref: '/s/sources/efe.txt',
    hoveredEvent: null,
    onHoverEvent: vi.fn<ReaderProps['onHoverEvent']>(),
    onCopyLink: vi.fn<() => void>(),
    onShare: vi.fn<() => void>(),
    onRetry: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
    ...changed,
  };
}

function setup(changed: Partial<ReaderProps> = {}) {
  const props = propsWith(changed);
  const { container } = render(
    <aside>
      <Reader {...props} />
    </aside>,
  );
  const marks = (id: string) => [...container.querySelectorAll(`mark[data-excerpt="${id}"]`)];
  return {
    container,
    props,
    marks,
    wordsOf: (id: string) =>
      marks(id)
        .map((mark) => mark.textContent)
        .join(''),
    highlighted: () =>
      [...container.querySelectorAll('mark[data-selected]')].map((mark) => mark.textContent),
  };
}

let scrolled: Element[] = [];

beforeEach(() => {
  scrolled = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scroll(this: Element) {
    scrolled.push(this);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('Reader: marks', () => {
  it('marks every excerpt of the source with its exact words, those that cross in pieces', () => {
    const { wordsOf, marks } = setup();
    for (const { excerpts } of story.events) {
      for (const { id, exact, source } of excerpts) {
        expect(wordsOf(id)).toBe(source === 'efe' ? exact : '');
      }
    }
    expect(marks('build-up-crossing').length).toBeGreaterThan(1);
  });

  it('adds no word to the paragraphs', () => {
    setup();
    expect(
      screen.getByText((_, element) => element?.tagName === 'P' && element.textContent === LINE),
    ).toBeTruthy();
  });

  it('highlights the words of the selected event alone', () => {
    const { highlighted } = setup({ selectedEvent: 'press' });
    expect(highlighted()).toEqual([
      'On Friday, before the press, he warned Russia',
      'There will be consequences, he said',
    ]);
  });

  it('tells how the time words give the date', () => {
    setup();
    expect(
      screen.getByTitle(
        /^“On Friday” in a text published Sun 28 Nov 2021: gives .*\d\. The last Friday/,
      ).textContent,
    ).toBe('On Friday');
  });

  it('withholds a passage whose position is broken, and says which', () => {
    const { wordsOf } = setup({
      article: { ...articleState, broken: [selector('There will be consequences, he said')] },
    });
    expect(wordsOf('press-consequences')).toBe('');
    expect(wordsOf('press-warned')).not.toBe('');
    const note = screen.getByRole('note');
    expect(note.textContent).toContain('One passage is withheld');
    expect(note.textContent).toContain('There will be consequences, he said');
  });
});

const LINE = 'On Friday, before the press, he warned Russia; troops stand at the border.';

describe('Reader: ways between passage and event', () => {
  it('names each passage’s note, whose link leads to the event', () => {
    const { container } = setup();
    for (const mark of container.querySelectorAll('mark[data-excerpt]')) {
      const note = document.getElementById(mark.getAttribute('aria-details') ?? '');
      const id = mark.getAttribute('data-of') ?? '';
      expect(note?.querySelector('a')?.getAttribute('href')).toBe(`/s/event/${id}/`);
    }
  });

  it.each([
    ['follows the note’s link when the passage is clicked', [1], ['/s/event/duda/']],
    ['leaves a double click to the selection of a word', [1, 2], []],
  ])('%s', (_, clicks, expected) => {
    vi.useFakeTimers();
    const { marks } = setup();
    const followed: (string | null)[] = [];
    const follow = (click: MouseEvent) => {
      if (!(click.target instanceof HTMLAnchorElement)) return;
      followed.push(click.target.getAttribute('href'));
      click.preventDefault();
    };
    document.addEventListener('click', follow);
    for (const detail of clicks) fireEvent.click(marks('duda-efe')[0] as Element, { detail });
    vi.runAllTimers();
    vi.useRealTimers();
    document.removeEventListener('click', follow);
    expect(followed).toEqual(expected);
  });

  it('reports the event under the pointer, and none after it has left', () => {
    const { marks, props } = setup();
    fireEvent.pointerOver(marks('duda-efe')[0] as Element);
    expect(props.onHoverEvent).toHaveBeenLastCalledWith('duda');
    cleanup();
    const hovered = setup({ hoveredEvent: 'duda' });
    fireEvent.pointerLeave(hovered.marks('duda-efe')[0] as Element);
    expect(hovered.props.onHoverEvent).toHaveBeenLastCalledWith(null);
  });

  it('shows the passages of an event hovered elsewhere', () => {
    const { container } = setup({ hoveredEvent: 'press' });
    const ids = [...container.querySelectorAll('mark[data-hovered]')].map((mark) =>
      mark.getAttribute('data-excerpt'),
    );
    expect(new Set(ids)).toEqual(new Set(['press-warned', 'press-consequences']));
  });

  it('opens the other texts at their words on the selected event', () => {
    setup({ selectedEvent: 'build-up' });
    const tabs = within(screen.getByRole('navigation', { name: 'Sources' }));
    expect(tabs.getByRole('link', { name: 'NATO press release' }).getAttribute('href')).toBe(
      '/s/source/nato/?quote=build-up-nato',
    );
    expect(tabs.getByRole('link', { name: 'EFE via Infobae' }).getAttribute('aria-current')).toBe(
      'page',
    );
    expect(screen.getByRole('link', { name: 'Event' }).getAttribute('href')).toBe(
      '/s/event/build-up/',
    );
  });

  it('walks the marks of the selected event, focusing each', () => {
    // All is in view; happy-dom lays nothing out.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
      () => new DOMRect(0, 10, 100, 20),
    );
    setup({ selectedEvent: 'press' });
    screen.getByText('2 passages on this event');
    const next = screen.getByRole('button', { name: 'Next mark' });
    fireEvent.click(next);
    const first = document.activeElement?.getAttribute('data-excerpt');
    fireEvent.click(next);
    const second = document.activeElement?.getAttribute('data-excerpt');
    expect(new Set([first, second])).toEqual(new Set(['press-warned', 'press-consequences']));
    expect(scrolled).toContain(document.activeElement);
  });

  it('walks by J and K, also from the view beside it, but not when letter keys are off', () => {
    setup();
    const [view, dialog] = ['main', 'dialog'].map((name) =>
      document.body.appendChild(document.createElement(name)),
    );
    fireEvent.keyDown(dialog!, { key: 'j' });
    expect(document.activeElement?.tagName, 'not from a dialog').not.toBe('MARK');
    fireEvent.keyDown(view!, { key: 'j' });
    expect(document.activeElement?.tagName, 'from the view').toBe('MARK');
    cleanup();
    view!.remove();
    dialog!.remove();
    const own = setup();
    fireEvent.keyDown(own.marks('duda-efe')[0] as Element, { key: 'j' });
    expect(document.activeElement?.tagName).toBe('MARK');
    cleanup();
    setup();
    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'j' });
    expect(document.activeElement?.tagName, 'from the title, too').toBe('MARK');
    cleanup();
    const quiet = setup({ letterKeys: false });
    fireEvent.keyDown(quiet.marks('duda-efe')[0] as Element, { key: 'j' });
    expect(document.activeElement?.tagName).not.toBe('MARK');
  });
});

describe('Reader: a quote', () => {
  it('scrolls to the words, highlights their event and says once what is marked', async () => {
    const { marks, highlighted } = setup({ quote: 'press-consequences' });
    expect(scrolled).toEqual(marks('press-consequences'));
    expect(highlighted()).toHaveLength(2);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'Marked: “There will be consequences, he said”, paragraph 3',
      ),
    );
  });

  it.each([
    ['wording', 'consequences-efe', 'There will be consequences'],
    ['remark', 'doubt', 'Andrej Doubt'],
    ['date evidence', 'press-date', 'On Friday'],
  ])('of a %s marks its words alone or with its event’s', (_, quote, words) => {
    const { highlighted } = setup({ quote });
    expect(highlighted()).toContain(words);
    expect(scrolled[0]?.textContent).toBe(words);
  });

  it('says so when the words are withheld', async () => {
    setup({
      quote: 'press-consequences',
      article: { ...articleState, broken: [selector('There will be consequences, he said')] },
    });
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('withheld'));
  });
});

describe('Reader: what is around the text', () => {
  it('folds furniture where it stands, without marks', () => {
    const { container } = setup();
    screen.getByText('1 line of the file that is not the article');
    const last = screen
      .getByText(/^2 lines of the file that are not the article/)
      .closest('details');
    expect(last?.open).toBe(false);
    expect(last?.textContent).toContain('Keep reading');
    expect(container.querySelectorAll('details mark')).toHaveLength(0);
  });

  it('tells the editor’s remark on the words it is about, and the other reading', () => {
    setup();
    const words = screen.getByText('“Andrej Doubt”');
    expect(words.closest('p')?.textContent).toBe(
      '“Andrej Doubt”: Machine translation of Andrzej Duda.',
    );
    const link = screen.getByRole('link', { name: 'Poland’s president: named, or not' });
    expect(link.getAttribute('href')).toBe('/s/event/duda/');
    expect(link.closest('p')?.textContent).toMatch(/NATO press release:\s+Not named\./);
  });

  it('says what the text is, where it is stored, and where it was published', () => {
    const { container } = setup({ quote: 'press-date' });
    expect(container.textContent).toContain(
      'Published Sun 28 Nov 2021 (inferred) · machine-translated, printed as published · 3 paragraphs, 3 events',
    );
    const link = (name: string) => screen.getByText(name).getAttribute('href');
    expect(link('Open the stored text')).toBe('/s/sources/efe.txt');
    expect(link('Open at the publisher')).toBe('https://example.org/article#:~:text=On%20Friday');
    expect(container.textContent).toContain('Checked: this is the text the story was built from.');
  });

  it('copies words alone until asked to add where they come from', () => {
    const { marks } = setup();
    const mark = marks('press-warned')[0] as Element;
    const copy = () => {
      const setData = vi.fn<DataTransfer['setData']>();
      getSelection()?.selectAllChildren(mark);
      const clipboard = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(clipboard, { clipboardData: { setData } });
      mark.dispatchEvent(clipboard);
      return setData;
    };
    expect(copy()).not.toHaveBeenCalled();
    fireEvent.click(screen.getByLabelText('When I copy words, add where they come from'));
    expect(copy()).toHaveBeenCalledWith(
      'text/plain',
      expect.stringMatching(
        /^“On Friday, before the press, he warned Russia”\nEFE via Infobae, Sun 28 Nov 2021, ¶ 2, http.*quote=press-warned$/,
      ),
    );
  });
});

describe('Reader: as a static page', () => {
  it('holds its text, notes and links without code or style attributes', () => {
    const html = renderToString(<Reader {...propsWith({ quote: 'press-consequences' })} />);
    expect(html).toContain('data-excerpt="press-consequences"');
    expect(html).toContain('href="/s/event/build-up/"');
    expect(html).not.toContain('style=');
  });
});

describe('Reader: without a text', () => {
  it('keeps the ways on while the text loads', () => {
    setup({ article: { kind: 'loading' } });
    expect(screen.getByRole('status').textContent).toBe('Loading the text');
    expect(screen.getByRole('link', { name: 'NATO press release' })).toBeTruthy();
  });

  it('shows what the story itself holds of a text that loads, of the selected event alone', () => {
    const quotes = (selectedEvent: string | null) => {
      const { container } = setup({ article: { kind: 'loading' }, selectedEvent });
      const found = [...container.querySelectorAll('blockquote')].map((one) => one.textContent);
      cleanup();
      return found;
    };
    const ofEvent = quotes('build-up');
    expect(ofEvent).toEqual(['he warned Russia; troops stand at the border']);
    expect(quotes(null).length).toBeGreaterThan(ofEvent.length);
  });

  it('leaves a text the page was made with where it is until the text itself has come, which is used as it was', () => {
    const props = propsWith({});
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(<Reader {...props} />);
    const made = container.querySelector('[data-from]');
    const waiting = { ...props, article: { kind: 'loading' }, standsAsMade: true } as const;
    const { rerender } = render(<Reader {...waiting} />, { container, hydrate: true });
    expect(container.querySelector('[data-from]')).toBe(made);
    const scrollTo = vi.spyOn(Element.prototype, 'scrollTo').mockImplementation(() => {});
    made!.closest('[role]')!.parentElement!.scrollTop = 300;
    const text = within(container);
    const fold = () => text.getAllByRole('button', { expanded: false })[0]!;
    const wasFold = fold();
    fireEvent.click(wasFold);
    fireEvent.click(text.getByRole('checkbox', { hidden: true }));
    text.getByText('About this text').closest('details')!.open = true;
    const last = () => text.getAllByRole('link').at(-1)!;
    last().focus();
    const { textContent } = last();
    rerender(<Reader {...props} />);
    expect(container.querySelector('[data-from]')).not.toBe(made);
    expect(scrollTo).toHaveBeenCalledWith({ top: 300, behavior: 'instant' });
    expect(document.activeElement).toBe(last());
    expect(last().textContent).toBe(textContent);
    expect(text.getAllByRole('button', { expanded: true })).toHaveLength(1);
    expect(text.getByText('About this text').closest('details')!.open).toBe(true);
    expect(text.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    container.remove();
  });

  it('shows still shapes where no text was made beforehand after all', () => {
    const { container } = setup({ article: { kind: 'loading' }, standsAsMade: true });
    expect(screen.getByRole('status').textContent).toBe('Loading the text');
    expect(container.querySelector('[data-from]')).toBeNull();
  });

  it('offers another try when it could not be had, and keeps the passages that stood while it was awaited', () => {
    const quotes = () =>
      [...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
    setup({ article: { kind: 'loading' } });
    const stood = quotes();
    cleanup();
    const { props } = setup({ article: { kind: 'unavailable', reason: 'The network failed.' } });
    expect(stood.length).toBeGreaterThan(0);
    expect(quotes()).toEqual(stood);
    expect(screen.getByRole('alert').textContent).toContain('The network failed.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(props.onRetry).toHaveBeenCalledOnce();
  });

  it('says which text is withheld and why, and shows none of it', () => {
    const { container } = setup({ article: { kind: 'withheld', reason: 'Its hash differs.' } });
    screen.getByRole('heading', { name: 'This text is withheld: EFE via Infobae' });
    screen.getByText('Its hash differs.');
    expect(container.querySelectorAll('mark')).toHaveLength(0);
  });
});
