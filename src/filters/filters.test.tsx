// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Filter } from '../story/facets.ts';
import type { StoryEvent } from '../story/model.ts';
import { sampleEvent, sampleStory } from '../story/sample-story.ts';
import { FilterSummary } from './FilterSummary.tsx';
import { PlaceFilter } from './PlaceFilter.tsx';

const none: Filter = { place: [], person: [], source: [], kind: [], modality: [], q: '' };

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

describe('PlaceFilter', () => {
  it('offers places that have events, named with their count', () => {
    const onToggle = vi.fn<(place: string) => void>();
    render(<PlaceFilter story={story} filter={{ ...none, place: ['riga'] }} onToggle={onToggle} />);
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

  it('keeps a chosen place that other facets leave without events', () => {
    const filter = { ...none, place: ['vilnius'], source: ['b'] };
    render(
      <PlaceFilter story={story} filter={filter} onToggle={vi.fn<(place: string) => void>()} />,
    );
    expect(screen.getByRole('checkbox', { name: 'Vilnius, 0 events' })).toBeDefined();
  });
});

describe('FilterSummary', () => {
  function setup(filter: Filter) {
    const act = {
      onRemove: vi.fn<(facet: string, term: string) => void>(),
      onClear: vi.fn<() => void>(),
    };
    const { container } = render(
      <FilterSummary story={story} filter={filter} shown={2} othersStay {...act} />,
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
});
