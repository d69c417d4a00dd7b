interface GlyphProps {
  glyph: 'ring' | 'stroke' | 'plus' | 'none';
  className: string | undefined;
}

/** The sign before a name: what is a ring or a stroke on the map is so here, too. Without one its place is empty. */
export function Glyph({ glyph, className }: GlyphProps) {
  if (glyph === 'none') return <span />;
  return (
    <svg className={className} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {glyph === 'ring' ? (
        <circle cx="5" cy="5" r="3.6" />
      ) : (
        <path
          d={glyph === 'plus' ? 'M5 1.5v7M1.5 5h7' : 'M0.5 6.2 2.6 3.6 5 5.6 7.2 4.2 9.5 5.8'}
        />
      )}
    </svg>
  );
}
