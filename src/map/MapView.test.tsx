// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MapView } from './MapView.tsx';
import { map, story } from './sample-map.ts';

type Props = ComponentProps<typeof MapView>;

function propsWith(changed: Partial<Props>): Props {
  return {
    map,
    story,
    chosen: [],
    counts: new Map([
      ['riga', 2],
      ['adazi', 1],
      ['border', 1],
      ['paris', 1],
      ['baltic', 1],
    ]),
    matching: null,
    selectedPlaces: [],
    inferred: new Set(),
    onToggle: vi.fn<Props['onToggle']>(),
    ...changed,
  };
}

function setup(changed: Partial<Props> = {}) {
  const props = propsWith(changed);
  const { container } = render(<MapView {...props} />);
  const marksWith = (state: string) => container.querySelectorAll(`svg g[data-${state}]`).length;
  return { ...props, container, marksWith };
}

afterEach(cleanup);

describe('MapView', () => {
  it('has a checkbox for every place with events, named with its count, drawn or not', () => {
    setup();
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual([
      'Riga, 2 events',
      'Ādaži, 1 event',
      'Belarus border, 1 event',
      'Paris, 1 event',
      'Baltic region, 1 event',
    ]);
    expect(screen.getByRole('group', { name: 'Places on the map' })).toBeDefined();
  });

  it('draws the ring of an inferred place under those of stated ones', () => {
    const { container } = setup({ inferred: new Set(['paris']) });
    const dashes = [...container.querySelectorAll('circle')].map((ring) =>
      ring.hasAttribute('stroke-dasharray'),
    );
    expect(dashes).toEqual([true, ...dashes.slice(1).map(() => false)]);
    expect(dashes.length).toBeGreaterThan(1);
  });

  it('without a map lists the places something happened at', () => {
    const { container } = setup({ map: null });
    expect(container.querySelector('svg')).toBeNull();
    expect(screen.getByRole('group', { name: 'Places' }).querySelectorAll('input')).toHaveLength(
      new Set(story.events.flatMap(({ places }) => places.map(({ place }) => place))).size,
    );
  });

  it('hands on which place was switched', () => {
    const { onToggle } = setup();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ādaži, 1 event' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Baltic region, 1 event' }));
    expect(vi.mocked(onToggle).mock.calls).toEqual([['adazi'], ['baltic']]);
  });

  it('takes a press on a ring whose words stand elsewhere', () => {
    const { container, onToggle } = setup();
    const rings = container.querySelectorAll('svg label');
    expect(rings).toHaveLength(2);
    for (const ring of rings) fireEvent.click(ring);
    expect(vi.mocked(onToggle).mock.calls).toEqual([['adazi'], ['paris']]);
  });

  it('shows what is chosen, selected and inferred, each in its own way', () => {
    const { container, marksWith } = setup({
      chosen: ['riga'],
      selectedPlaces: ['border'],
      inferred: new Set(['adazi']),
    });
    expect([marksWith('chosen'), marksWith('selected'), marksWith('inferred')]).toEqual([1, 1, 1]);
    expect(container.querySelectorAll('[data-inferred] circle[stroke-dasharray]')).toHaveLength(1);
    const checked = screen.getAllByRole<HTMLInputElement>('checkbox').filter((box) => box.checked);
    expect(checked.map((box) => box.getAttribute('aria-label'))).toEqual(['Riga, 2 events']);
  });

  it('mutes places that the filter leaves no event at, other than what is selected', () => {
    expect(
      setup({ matching: new Set(['one', 'two']), selectedPlaces: ['adazi'] }).marksWith('muted'),
    ).toBe(2);
    cleanup();
    expect(setup().marksWith('muted')).toBe(0);
  });

  it('is drawn without style attributes, which a prerendered page may not have', () => {
    const html = renderToString(<MapView {...propsWith({ chosen: ['riga'] })} />);
    expect(html).toContain('<foreignObject');
    expect(html).not.toMatch(/\sstyle=/);
  });
});
