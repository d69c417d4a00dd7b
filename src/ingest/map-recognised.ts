/*
 * Natural Earth draws who holds a territory. The map draws the borders that are recognised: a part that
 * is recognised as another country's belongs to that country, and a line in dispute is dashed.
 * The names are Natural Earth's.
 */

/** A part of a country in the data that is recognised as a part of another. */
export interface Reassignment {
  /** A point inside, longitude and latitude: the part is the polygon it lies in. */
  readonly part: readonly [number, number];
  readonly from: string;
  readonly to: string;
}

export const REASSIGNED: readonly Reassignment[] = [
  // Crimea: Ukraine's by its recognised borders (UN General Assembly resolution 68/262). The line
  // across the isthmus is then inside one country and is not drawn.
  { part: [34.1, 44.95], from: 'Russia', to: 'Ukraine' },
];

/** Pairs whose whole border in the data is a line of control, an armistice line or a claim. */
export const DISPUTED: readonly (readonly [string, string])[] = [
  ['Cyprus', 'N. Cyprus'],
  ['Serbia', 'Kosovo'],
  ['Somalia', 'Somaliland'],
  ['Ethiopia', 'Somaliland'],
  ['Djibouti', 'Somaliland'],
  ['Morocco', 'W. Sahara'],
  ['Israel', 'Palestine'],
  ['Jordan', 'Palestine'],
  ['Egypt', 'Palestine'],
  ['Israel', 'Syria'],
  ['Israel', 'Lebanon'],
  ['India', 'Pakistan'],
  ['India', 'China'],
  ['China', 'Pakistan'],
  ['Siachen Glacier', 'India'],
  ['Siachen Glacier', 'Pakistan'],
  ['Siachen Glacier', 'China'],
  ['Sudan', 'S. Sudan'],
  ['Sudan', 'Egypt'],
  ['North Korea', 'South Korea'],
];

/** Names the data shortens, or that have changed since, as a reader and an editor write them. */
export const FULL_NAMES: Readonly<Record<string, string>> = {
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'Democratic Republic of the Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  Macedonia: 'North Macedonia',
  'N. Cyprus': 'Northern Cyprus',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'United States of America': 'United States',
  'W. Sahara': 'Western Sahara',
  eSwatini: 'Eswatini',
};
