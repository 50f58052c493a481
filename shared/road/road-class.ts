/** Kinds of road from the quickest to the slowest; the order is the code stored in a network. */
export const roadClasses = [
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'residential',
  'service',
  'track',
  'path',
  'unknown',
] as const;
export type RoadClass = (typeof roadClasses)[number];

/**
 * Speeds in km/h where the file says none: below the limits of GB 5768 and JTG B01 for each kind, since nobody drives at the limit all
 * the way; a path is walked.
 */
export const classSpeeds: Readonly<Record<RoadClass, number>> = {
  motorway: 100,
  trunk: 80,
  primary: 60,
  secondary: 50,
  tertiary: 40,
  residential: 30,
  service: 20,
  track: 20,
  path: 5,
  unknown: 40,
};

/** Nobody drives onto a motorway beside his house: places join other roads. */
export const joinableFrom = roadClasses.indexOf('trunk');

const openStreetMap: Readonly<Record<string, RoadClass>> = {
  unclassified: 'residential',
  living_street: 'residential',
  road: 'unknown',
  busway: 'service',
  footway: 'path',
  pedestrian: 'path',
  cycleway: 'path',
  bridleway: 'path',
  steps: 'path',
};

/** Route numbers of JT/T 132: 国道, 省道, 县道, 乡道, 村道, 专用公路. */
const letters: Readonly<Record<string, RoadClass>> = {
  g: 'trunk',
  s: 'primary',
  x: 'secondary',
  y: 'tertiary',
  c: 'residential',
  z: 'tertiary',
};

const chinese: readonly (readonly [RegExp, RoadClass])[] = [
  [/高速/, 'motorway'],
  [/快速|国道|一级/, 'trunk'],
  [/省道|二级|主干/, 'primary'],
  [/县道|三级|次干/, 'secondary'],
  [/乡道|四级|支路|专用/, 'tertiary'],
  [/村道|街巷|居住|小区|等外/, 'residential'],
  [/内部|园区/, 'service'],
  [/机耕|土路|砂石|牧道|便道|大车/, 'track'],
  [/小路|步行|人行|非机动/, 'path'],
];

const notOpen =
  /^(construction|proposed|planned|abandoned|disused|razed|demolished|raceway|rest_area|services|platform|corridor|elevator|bus_stop|no)$|在建|规划|拟建|废弃|停用/;

/** The class a value of a class column stands for; `not-open`: nobody can use it (yet, or any more). */
export function readRoadClass(value: string): RoadClass | 'not-open' {
  const text = value.toLowerCase();
  if (notOpen.test(text)) return 'not-open';
  const bare = text.replace(/_(link|grade\d)$/, '');
  const known = roadClasses.find((each) => each === bare) ?? openStreetMap[bare] ?? letters[bare];
  return known ?? chinese.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';
}
