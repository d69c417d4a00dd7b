// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Filter } from '../story/facets.ts';
import type { StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleSelector, sampleSource, sampleStory } from '../story/sample-story.ts';
import type { Links } from '../ui/links.ts';
import { FilterSummary } from './FilterSummary.tsx';
import { FacetFilter } from './FacetFilter.tsx';
import { FacetsPanel } from './FacetsPanel.tsx';
import { PersonPanel } from './PersonPanel.tsx';

const none: Filter = { place: [], person: [], source: [], kind: [], modality: [], q: '' };

const links: Links = {
  story: '/',
  event: (id) => `/event/${id}`,
  source: (id) => `/source/${id}`,
  statement: (id) => `/statement/${id}`,
  sources: '/source',
  statements: '/statement',
  place: (id) => `/place/${id}`,
  person: (id) => `/person/${id}`,
};

function at(place: string): Partial<StoryEvent> {
  return { places: [{ place, certainty: 'stated', note: null, namings: [] }] };
}

const story = sampleStory({
  places: ['Riga', 'Vilnius', 'Paris'].map((name) => ({
    id: name.toLowerCase(),
    name,
    kind: 'town',
    coordinates: null,
    note: null,
  })),
  events: [
    sampleEvent('one', '2021-11-28', ['a reported x'], at('riga')),
    sampleEvent('two', '2021-11-28', ['b reported x'], at('riga')),
    sampleEvent('three', '2021-11-28', ['a reported x'], at('vilnius')),
  ],
});

afterEach(cleanup);

describe('FacetFilter', () => {
  it('has the glyph of a town or a border, and none where the lanes and the map have none', () => {
    const places = [
      { id: 'riga', kind: 'town', coordinates: [24, 57] },
      { id: 'belarus-border', kind: 'border', coordinates: null },
      { id: 'baltics', kind: 'region', coordinates: null },
    ] as const;
    const of = sampleStory({
      places: places.map((place) => ({ ...place, name: place.id, note: null })),
      events: places.map(({ id }) => sampleEvent(id, '2021-11-28', ['a reported x'], at(id))),
    });
    render(<FacetFilter story={of} filter={none} facet="place" onToggle={() => {}} />);
    const drawn = screen
      .getAllByRole('checkbox')
      .map((box) => box.parentElement?.querySelector('svg > *')?.tagName);
    expect(drawn).toEqual(['circle', 'path', undefined]);
  });

  it('offers places that have events, named with their count', () => {
    const onToggle = vi.fn<(place: string) => void>();
    const filter = { ...none, place: ['riga'] };
    render(<FacetFilter story={story} filter={filter} facet="place" onToggle={onToggle} />);
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual([
      'Riga, 2 events',
      'Vilnius, 1 event',
    ]);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Riga, 2 events' }).checked).toBe(
      true,
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'Vilnius, 1 event' }));
    expect(onToggle).toHaveBeenCalledWith('vilnius');
  });

  it('keeps a place that other facets leave without events in its place', () => {
    const filter = { ...none, source: ['b'] };
    render(
      <FacetFilter
        story={story}
        filter={filter}
        facet="place"
        onToggle={vi.fn<(place: string) => void>()}
      />,
    );
    expect(screen.getByRole('checkbox', { name: 'Vilnius, 0 events' })).toBeDefined();
  });
});

describe('FacetsPanel', () => {
  function setup(filter: Filter, lanes: 'place' | null = 'place') {
    const act = {
      onToggle: vi.fn<(facet: string, term: string) => void>(),
      onClear: vi.fn<() => void>(),
    };
    const onLanes = vi.fn<(lanes: string) => void>();
    const choice = lanes === null ? null : { lanes, onChange: onLanes };
    render(<FacetsPanel story={story} filter={filter} shown={2} lanes={choice} {...act} />);
    return { ...act, onLanes };
  }

  it('has a group of switches for each facet the story has terms of', () => {
    const { onToggle } = setup(none);
    expect(screen.getAllByRole('group').map((group) => group.textContent)).toEqual([
      'PlacesRiga2Vilnius1',
      'SourcesSource A2Source B1',
      'Kinds of eventMeeting3',
      'Told asReported3',
      'Lanes of the timelinePlacesSourcesKinds',
    ]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Reported, 3 events' }));
    expect(onToggle).toHaveBeenCalledWith('modality', 'reported');
  });

  it('counts under the other facets, and clears all', () => {
    const { onClear } = setup({ ...none, place: ['vilnius'] });
    expect(screen.getByRole('checkbox', { name: 'Source B, 0 events' })).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Riga, 2 events' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(onClear).toHaveBeenCalledOnce();
  });

  it('offers lanes only where there are any', () => {
    const { onLanes } = setup(none);
    fireEvent.click(screen.getByRole('radio', { name: 'Kinds' }));
    expect(onLanes).toHaveBeenCalledWith('kind');
    cleanup();
    setup(none, null);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('PersonPanel', () => {
  it('tells of a person’s events, places, company, and every spelling', () => {
    const naming = { ...sampleSelector('a', 'Andrej Doubt', 4) };
    const remark = { ...naming, id: 'remark', note: 'Machine translation of Andrzej Duda.' };
    const source = { ...sampleSource('a'), remarks: [remark] };
    const people = ['Andrzej Duda', 'Jens Stoltenberg'].map((name) => ({
      id: name.split(' ')[1]?.toLowerCase() ?? '',
      name,
      kind: 'person' as const,
      role: name === 'Andrzej Duda' ? 'President of Poland' : null,
      aliases: [],
    }));
    const event = sampleEvent('talks', '2021-11-25', ['a reported x'], {
      ...at('riga'),
      people: [
        { person: 'duda', namings: [naming] },
        { person: 'stoltenberg', namings: [] },
      ],
    });
    render(
      <PersonPanel
        story={{ ...story, people, sources: [source], events: [event] }}
        people={['duda']}
        visible={new Set(['talks'])}
        links={links}
        onClear={vi.fn<() => void>()}
      />,
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Andrzej Duda' })).toBeDefined();
    expect(screen.getByText('President of Poland')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Riga' }).getAttribute('href')).toBe('/place/riga');
    expect(screen.getByRole('link', { name: 'Jens Stoltenberg' })).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Andrzej Duda' })).toBeNull();
    const written = screen.getByRole('region', { name: 'As the sources write it' });
    expect(written.textContent).toContain('“Andrej Doubt”');
    expect(written.textContent).toContain('Machine translation of Andrzej Duda.');
  });
});

describe('FilterSummary', () => {
  function setup(filter: Filter, shown = 2) {
    const act = {
      onRemove: vi.fn<(facet: string, term: string) => void>(),
      onClear: vi.fn<() => void>(),
    };
    const { container } = render(
      <FilterSummary story={story} filter={filter} shown={shown} othersStay {...act} />,
    );
    return { ...act, container };
  }

  it('is not there without a filter', () => {
    expect(setup(none).container.textContent).toBe('');
  });

  it('says what is chosen and what is left, and takes a term out', () => {
    const { onRemove } = setup({ ...none, place: ['riga'] });
    expect(screen.getByRole('status').textContent).toBe('2 of 3 events');
    fireEvent.click(screen.getByRole('button', { name: 'Place: Riga, remove filter' }));
    expect(onRemove).toHaveBeenCalledWith('place', 'riga');
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  it('clears several at once', () => {
    const { onClear } = setup({ ...none, place: ['riga'], q: 'talks' });
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(onClear).toHaveBeenCalledOnce();
  });

  it('says that none is left beside a timeline, which does not, and offers to show all', () => {
    const { onClear, container } = setup({ ...none, place: ['riga'], q: 'talks' }, 0);
    expect(container.textContent).toContain('0 of 3 events');
    expect(container.textContent).toContain('No event passes the filter.');
    expect(container.textContent).not.toContain('Others stay');
    fireEvent.click(screen.getByRole('button', { name: 'Show all events' }));
    expect(onClear).toHaveBeenCalledOnce();
  });
});
