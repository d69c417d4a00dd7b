// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Articles } from '../story/article-state.ts';
import { articles, ready, story } from './sample-story.ts';
import { WordingsView } from './WordingsView.tsx';

const links = {
  story: '/s/',
  event: (id: string) => `/s/event/${id}/`,
  source: (id: string, quote?: string) =>
    `/s/source/${id}/${quote === undefined ? '' : `?quote=${quote}`}`,
  statement: (id: string) => `/s/statement/${id}/`,
  sources: '/s/source/',
  statements: '/s/statement/',
  place: (id: string) => `/s/?place=${id}`,
  person: (id: string) => `/s/?person=${id}`,
};

interface Setup {
  selected?: string | null;
  quote?: string | null;
  texts?: Articles;
  widthPx?: number;
}

function setup({ selected = null, quote = null, texts = articles, widthPx = 1000 }: Setup = {}) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(widthPx);
  const onCopyLink = vi.fn<() => void>();
  const onRetry = vi.fn<(source: string) => void>();
  const view = (id: string | null) => (
    <WordingsView
      {...{ story, quote, links, onCopyLink, onRetry }}
      articles={texts}
      selected={id}
    />
  );
  const { rerender } = render(view(selected));
  const statement = (name: string) => screen.getByRole('article', { name });
  return {
    onCopyLink,
    onRetry,
    select: (id: string | null) => rerender(view(id)),
    statement,
    /** The rows of a statement, each as it is read aloud. */
    rows: (name: string) =>
      within(statement(name))
        .getAllByRole('listitem')
        .map((row) => row.querySelector('blockquote')),
  };
}

const read = (quote: Element | null) =>
  [...(quote?.querySelectorAll(':scope > :not([aria-hidden])') ?? [])]
    .map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      copy.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());
      return copy.textContent;
    })
    .join(' ');

const CONSEQUENCES = '“There will be consequences”';
const ARTICLE_4 = 'Nausėda on Article 4';

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

describe('WordingsView: list', () => {
  test('links every statement, with who said it on which days and how many carry it', () => {
    setup();
    const list = screen.getByRole('navigation', { name: 'Said in different words' });
    const [first, second] = within(list).getAllByRole('link');
    expect(first?.textContent).toContain('Von der Leyen, Fri 26 or Sun 28 Nov');
    expect(first?.textContent).toContain('in 3 of 4 sources');
    expect(first?.getAttribute('href')).toBe('/s/statement/consequences/');
    expect(second?.textContent).toContain('sources differ');
  });

  test('names the selected statement as current, and shows it before the others', () => {
    setup({ selected: 'article-4' });
    expect(screen.getByRole('link', { current: 'page' }).textContent).toContain(ARTICLE_4);
    const [first] = screen.getAllByRole('article');
    expect(within(first!).getByRole('heading').textContent).toBe(ARTICLE_4);
  });

  test('brings a statement into view when it is selected, not when the view opens with it', () => {
    const { select } = setup({ selected: 'article-4' });
    const titles = () => scrolled.filter(({ tagName }) => tagName === 'H1');
    expect(titles()).toEqual([]);
    select('consequences');
    expect(titles().map(({ textContent }) => textContent)).toEqual([CONSEQUENCES]);
  });
});

describe('WordingsView: a wording a link asks for', () => {
  test('is marked alone, brought into view once its text is read, and told to those who do not see it', async () => {
    const statement = story.statements.find(({ id }) => id === 'consequences')!;
    const wording = statement.wordings.at(-1)!;
    setup({ selected: statement.id, quote: wording.id });
    const told = screen.getAllByText('The link leads to these words.');
    expect(told).toHaveLength(1);
    const row = told[0]!.closest('li');
    expect(row?.querySelector('a')?.getAttribute('href')).toContain(`quote=${wording.id}`);
    await vi.waitFor(() => expect(scrolled).toContain(row));
  });
});

describe('WordingsView: headings', () => {
  test.each([
    [null, 'Said in different words'],
    ['consequences', CONSEQUENCES],
  ])('with %s selected the page is about %s, and begins with it', (selected, title) => {
    setup({ selected });
    expect(screen.getAllByRole('heading')[0]!.textContent).toBe(title);
    expect(screen.getAllByRole('heading', { level: 1 }).map((one) => one.textContent)).toEqual([
      title,
    ]);
  });
});

describe('WordingsView: rows', () => {
  test.each([1000, 390])(
    'gives every wording whole, in the order of its text, at %i px',
    (widthPx) => {
      const { rows } = setup({ widthPx });
      for (const { title, wordings } of story.statements) {
        const texts = rows(title).map(read);
        expect(texts.toSorted()).toEqual(wordings.map(({ exact }) => exact).toSorted());
      }
    },
  );

  test('stand in the order of the sources, each a link to its words', () => {
    const { statement } = setup();
    const all = within(statement(CONSEQUENCES)).getAllByRole('link', { name: /read in full/ });
    expect(all.map((link) => link.getAttribute('href'))).toEqual([
      '/s/source/efe/?quote=consequences-efe',
      '/s/source/afp/?quote=consequences-afp',
      '/s/source/rewrite/?quote=consequences-rewrite',
    ]);
  });

  test('say what is own, what is shared, what is left out and what is direct speech', () => {
    const { statement } = setup();
    const rows = within(statement(CONSEQUENCES)).getAllByRole('listitem');
    const [efe, afp, rewrite] = rows.map(({ textContent }) => textContent);
    expect(efe).toContain('1 of its own: “Naturally there will');
    expect(efe).toContain('partly direct speech');
    expect(efe).toContain('Does not say: for all of them');
    expect(efe).toContain('Dated Friday.');
    expect(afp).toContain('shared wording');
    expect(rewrite).toContain('1 of its own: they choose');
    expect(rewrite).toMatch(/direct speech/);
    expect(rewrite).not.toMatch(/partly/);
  });

  test('underline what is own and put “not said” wherever a phrase is missing', () => {
    const { statement } = setup();
    const own = statement(CONSEQUENCES).querySelectorAll('[data-own]');
    expect([...own].map(({ textContent }) => textContent)).toEqual([
      '“Naturally there will',
      'they choose',
    ]);
    expect(within(statement(CONSEQUENCES)).getAllByText('not said')).toHaveLength(1);
  });

  test('number phrases that change places, from one in the first row', () => {
    const { rows } = setup();
    const figures = rows('Three things Russia must do').map((quote) =>
      [...(quote?.querySelectorAll<HTMLElement>('span:has(> sup)') ?? [])]
        .toSorted((a, b) => Number(a.style.gridColumn) - Number(b.style.gridColumn))
        .map(({ textContent }) => textContent),
    );
    expect(figures).toEqual([
      ['1de-escalate,', '2reduce tensions and', '3be transparent.'],
      ['3de-escalate.', '2reduce tensions and', '1be transparent,'],
    ]);
  });

  test('break into blocks where the columns do not fit, each again a row per source', () => {
    const { statement } = setup({ widthPx: 640 });
    const lists = within(statement(CONSEQUENCES)).getAllByRole('list');
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.map((list) => list.getAttribute('aria-label'))[1]).toContain('part 2 of');
    for (const list of lists) expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    // What it has of its own may be underlined in the block above.
    expect(lists[0]?.textContent).not.toContain('of its own');
    expect(lists.at(-1)?.textContent).toContain('1 of its own in all: “Naturally there will');
  });

  test('name who does not carry the statement', () => {
    const { statement } = setup();
    expect(statement(CONSEQUENCES).textContent).toContain('Silent agency does not carry it.');
    expect(statement(ARTICLE_4).textContent).toContain('do not carry it. With two sources');
  });

  test('need no style to be readable before they are measured', () => {
    const html = renderToString(
      <WordingsView
        {...{ story, articles, links }}
        selected={null}
        quote={null}
        onCopyLink={() => {}}
        onRetry={() => {}}
      />,
    );
    expect(html).not.toContain('style=');
    expect(html).toContain('Naturally');
  });
});

describe('WordingsView: texts that do not hold', () => {
  test('show no words of a withheld text, and say why', () => {
    const texts = new Map(articles).set('afp', { kind: 'withheld', reason: 'It was altered.' });
    const { rows, statement } = setup({ texts });
    expect(rows(CONSEQUENCES).map(read).join()).not.toContain('(Russia)');
    expect(statement(CONSEQUENCES).textContent).toContain(
      'AFP agency is withheld: It was altered.',
    );
    expect(screen.getByRole('article', { name: /Consultations/ }).textContent).toContain(
      'AFP agency is withheld',
    );
  });

  test('show no words that are not at their place', () => {
    const wording = story.statements[1]!.wordings[0]!;
    const texts = new Map(articles).set('afp', ready('afp', [wording]));
    const { statement, rows } = setup({ texts });
    expect(rows(ARTICLE_4).map(read)).toEqual(['“We do not exclude negotiations,”']);
    expect(statement(ARTICLE_4).textContent).toContain('AFP agency is withheld');
    expect(rows(CONSEQUENCES)).toHaveLength(3);
  });

  test('are named once where they cannot be loaded, with what is not told for it, and asked for again', () => {
    const lost = { kind: 'unavailable', reason: 'The network failed.' } as const;
    const texts = new Map(articles).set('afp', lost).set('efe', lost);
    const { onRetry } = setup({ texts });
    const names = story.sources.filter(({ id }) => ['afp', 'efe'].includes(id));
    const line = `${names.map(({ name }) => name).join(' and ')} could not be loaded, so that`;
    const said = screen.getByRole('alert').textContent;
    expect(said).toContain(line);
    expect(said?.match(/The network failed/g)).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry.mock.calls.map(([id]) => id)).toEqual(names.map(({ id }) => id));
  });

  test('tell direct speech by a wording’s own marks while its text is on its way', () => {
    const { statement } = setup({ texts: new Map() });
    expect(within(statement(CONSEQUENCES)).getAllByText('direct speech')).toHaveLength(2);
    // What has no marks of its own may stand within longer speech.
    expect(screen.queryByText('in the source’s own words')).toBeNull();
  });
});

describe('WordingsView: disagreements', () => {
  test('give each reading in its sources’ words, linked to where they stand', () => {
    setup();
    const arrival = screen.getByRole('article', { name: 'Ministers: Monday, or Tuesday' });
    const [tomorrow, tuesday, event] = within(arrival).getAllByRole('link');
    expect(tomorrow?.textContent).toContain('“tomorrow”');
    expect(tomorrow?.getAttribute('href')).toContain('/s/source/efe/?quote=');
    // No passage of the story holds these words, so the text is opened at its top.
    expect(tuesday?.getAttribute('href')).toBe('/s/source/rewrite/');
    expect(event?.getAttribute('href')).toBe('/s/event/later/');
    expect(arrival.textContent).toContain('One tells of the arrival.');
  });

  test('are told at their statement, with the way to the readings', () => {
    const { statement } = setup();
    const link = within(statement(ARTICLE_4)).getByRole('link', {
      name: 'Consultations, or negotiations',
    });
    const target = document.querySelector(link.getAttribute('href')!);
    expect(target?.textContent).toContain('Both print it as his word.');
  });

  test('take the focus where a link within the page leads to them', () => {
    setup();
    const places = new Set(
      screen
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')!)
        .filter((href) => href.startsWith('#')),
    );
    expect(places.size).toBeGreaterThan(1);
    for (const place of places) {
      const target = document.querySelector<HTMLElement>(place)!;
      target.focus();
      expect(document.activeElement).toBe(target);
    }
  });
});

test('the selected statement’s address can be copied', () => {
  const { onCopyLink } = setup({ selected: 'article-4' });
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(onCopyLink).toHaveBeenCalledOnce();
});

test.each([
  ['he', 'ltr'],
  ['en', null],
])('lays columns of English words in a story in “%s” as dir=%s', (language, dir) => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  const none = vi.fn<() => void>();
  const given = { quote: null, links, articles, selected: null, onCopyLink: none, onRetry: none };
  render(<WordingsView {...given} story={{ ...story, language }} />);
  const [rows] = within(screen.getByRole('article', { name: CONSEQUENCES })).getAllByRole('list');
  expect(rows?.getAttribute('dir')).toBe(dir);
});
