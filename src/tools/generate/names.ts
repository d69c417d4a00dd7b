/** Names for a synthetic story. The people are made up, the places are not. */

export interface SyntheticPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'town' | 'border';
  /** Longitude, latitude. */
  readonly coordinates: readonly [number, number];
  /** A country and the neighbours the border is with. */
  readonly border?: { readonly of: string; readonly with: readonly string[] };
}

const town = (id: string, name: string, longitude: number, latitude: number): SyntheticPlace => ({
  id,
  name,
  kind: 'town',
  coordinates: [longitude, latitude],
});

/** Told of most, with their share of the events that have a place, in thousandths. */
export const MAIN_PLACES: readonly (SyntheticPlace & { readonly share: number })[] = [
  { ...town('brussels', 'Brussels', 4.35, 50.85), share: 223 },
  { ...town('vilnius', 'Vilnius', 25.28, 54.69), share: 119 },
  { ...town('riga', 'Riga', 24.11, 56.95), share: 105 },
  { ...town('adazi', 'Ādaži', 24.32, 57.08), share: 22 },
  {
    id: 'ukraine-border',
    name: 'Ukraine border',
    kind: 'border',
    coordinates: [36.6, 50.3],
    border: { of: 'Ukraine', with: ['Russia'] },
    share: 277,
  },
  {
    id: 'belarus-border',
    name: 'Belarus border',
    kind: 'border',
    coordinates: [23.9, 53.9],
    border: { of: 'Belarus', with: ['Lithuania', 'Latvia', 'Poland'] },
    share: 180,
  },
];

/** All others together have what is left. */
export const OTHER_PLACES: readonly SyntheticPlace[] = [
  town('warsaw', 'Warsaw', 21.01, 52.23),
  town('tallinn', 'Tallinn', 24.75, 59.44),
  town('helsinki', 'Helsinki', 24.94, 60.17),
  town('stockholm', 'Stockholm', 18.07, 59.33),
  town('copenhagen', 'Copenhagen', 12.57, 55.68),
  town('berlin', 'Berlin', 13.4, 52.52),
  town('paris', 'Paris', 2.35, 48.86),
  town('the-hague', 'The Hague', 4.3, 52.07),
  town('vienna', 'Vienna', 16.37, 48.21),
  town('prague', 'Prague', 14.42, 50.09),
  town('budapest', 'Budapest', 19.04, 47.5),
  town('bratislava', 'Bratislava', 17.11, 48.15),
  town('bucharest', 'Bucharest', 26.1, 44.43),
  town('chisinau', 'Chișinău', 28.86, 47.01),
  town('kyiv', 'Kyiv', 30.52, 50.45),
  town('kharkiv', 'Kharkiv', 36.23, 49.99),
  town('odesa', 'Odesa', 30.72, 46.48),
  town('lviv', 'Lviv', 24.03, 49.84),
  town('minsk', 'Minsk', 27.57, 53.9),
  town('grodno', 'Grodno', 23.83, 53.68),
  town('brest', 'Brest', 23.69, 52.1),
  town('kaliningrad', 'Kaliningrad', 20.51, 54.71),
  town('pskov', 'Pskov', 28.33, 57.82),
  town('gdansk', 'Gdańsk', 18.65, 54.35),
  town('bialystok', 'Białystok', 23.16, 53.13),
  town('krakow', 'Kraków', 19.94, 50.06),
  town('poznan', 'Poznań', 16.93, 52.41),
  town('wroclaw', 'Wrocław', 17.04, 51.11),
  town('kaunas', 'Kaunas', 23.9, 54.9),
  town('siauliai', 'Šiauliai', 23.32, 55.93),
  town('daugavpils', 'Daugavpils', 26.54, 55.87),
  town('liepaja', 'Liepāja', 21.01, 56.51),
  town('tartu', 'Tartu', 26.72, 58.38),
  town('parnu', 'Pärnu', 24.5, 58.39),
];

const FORENAMES = ['Anna', 'Jonas', 'Ieva', 'Pekka', 'Marta', 'Oleh', 'Liis', 'Tomasz'];
const SURNAMES = ['Berg', 'Vanags', 'Ozols', 'Petrauskas', 'Saar', 'Lindqvist', 'Kowal', 'Hrytsak'];

export const PEOPLE: readonly { readonly id: string; readonly name: string }[] = FORENAMES.flatMap(
  (forename) =>
    SURNAMES.map((surname) => ({
      id: `${forename}-${surname}`.toLowerCase(),
      name: `${forename} ${surname}`,
    })),
);

export interface SyntheticKind {
  readonly id: string;
  readonly name: string;
  /** What may be told of it: titles, and what a source says. `@` stands for the place. */
  readonly tellings: readonly (readonly [title: string, words: string])[];
}

export const KINDS: readonly SyntheticKind[] = [
  {
    id: 'meeting',
    name: 'Meeting',
    tellings: [
      ['Foreign ministers meet', 'the foreign ministers met in @'],
      ['Talks on border security', 'talks on the security of the border were held in @'],
      ['Defence chiefs confer', 'the chiefs of defence conferred in @'],
    ],
  },
  {
    id: 'statement',
    name: 'Statement',
    tellings: [
      ['Call to de-escalate', 'all sides were called on in @ to reduce tensions'],
      ['Warning of consequences', 'any use of force will have consequences, it was said in @'],
      ['Minister rejects claims', 'the claims were rejected in @ the same day'],
    ],
  },
  {
    id: 'exercise',
    name: 'Exercise',
    tellings: [
      ['Battlegroup begins exercise', 'an exercise of the battlegroup began near @'],
      ['Live-fire training', 'live-fire training was under way at @'],
    ],
  },
  {
    id: 'crossing',
    name: 'Border crossing',
    tellings: [
      ['Guards turn back a group', 'border guards turned back a group close to @'],
      ['Checkpoint closed', 'the checkpoint at @ was closed until further notice'],
      ['New fence begun', 'work on a new stretch of fence began at @'],
    ],
  },
  {
    id: 'deployment',
    name: 'Deployment',
    tellings: [
      ['Troops moved', 'troops and equipment were moved towards @'],
      ['Reinforcements arrive', 'reinforcements arrived in @'],
    ],
  },
  {
    id: 'decision',
    name: 'Decision',
    tellings: [
      ['Sanctions extended', 'the sanctions were extended, officials in @ confirmed'],
      ['State of emergency', 'a state of emergency was declared for the area of @'],
      ['Funds approved', 'further funds were approved, it was announced in @'],
    ],
  },
  {
    id: 'incident',
    name: 'Incident',
    tellings: [
      ['Incident reported', 'an incident was reported at @'],
      ['Aircraft intercepted', 'an aircraft was intercepted not far from @'],
    ],
  },
  {
    id: 'aid',
    name: 'Aid',
    tellings: [
      ['Aid convoy arrives', 'a convoy with aid reached @'],
      ['Shelter opens', 'a shelter was opened in @'],
    ],
  },
];
