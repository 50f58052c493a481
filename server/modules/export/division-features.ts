import type { ExportValue } from '../../../shared/export/export-format.ts';
import type { Words } from '../../../shared/export/organisation-fields.ts';
import { addFigures, type Figures } from '../../../shared/indicator/tally-unit.ts';
import { indicatorKeys } from '../../../shared/indicator.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, listDivisions } from '../division/data.ts';
import { listPublishedFigures } from '../report/published/data.ts';
import type { FeatureProperty, PublishedFeature } from './feature.ts';

type Field<Source> = readonly [
  name: string,
  type: FeatureProperty['type'],
  read: (source: Source) => ExportValue,
];

/** A division with what is published of it: of its own, or added up from below. */
interface PublishedDivision {
  readonly division: DivisionFacts;
  readonly quarter: Quarter;
  /** Reporting units at or below. */
  readonly units: number;
  readonly figures: readonly (Figures & { readonly revision: number })[];
}

const common: readonly Field<PublishedDivision>[] = [
  ['name', 'text', ({ division }) => division.name],
  ['short_name', 'text', ({ division }) => division.shortName],
  ['kind', 'text', ({ division }) => division.kind],
  ['level', 'text', ({ division }) => division.level],
  ['parent_code', 'text', ({ division }) => division.parentCode],
  ['units', 'integer', ({ units }) => units],
  ['published_units', 'integer', ({ figures }) => figures.length],
  ['quarter', 'text', ({ quarter }) => quarter],
];

const ground: readonly Field<PublishedDivision>[] = [
  ['seat_lng', 'real', ({ division }) => division.seat?.[0] ?? null],
  ['seat_lat', 'real', ({ division }) => division.seat?.[1] ?? null],
  ['schematic', 'boolean', ({ division }) => division.schematic],
  ['boundary_source', 'text', ({ division }) => division.boundarySource],
  ['boundary_vintage', 'text', ({ division }) => division.boundaryVintage],
];

const figureFields: readonly Field<Figures>[] = [
  ['operating', 'integer', ({ counts }) => counts.operating],
  ['excluded', 'integer', ({ counts }) => counts.suspended + counts.ended],
  ['unlocated', 'integer', ({ counts }) => counts.unlocated],
  // Numerator and denominator, so that whoever adds up does not average; a rate over nothing is null, never 0.
  ...indicatorKeys.flatMap((key): Field<Figures>[] => {
    const name = key.replaceAll('-', '_');
    if (key === 'social-organised') return [[name, 'integer', ({ tally }) => tally[key].numerator]];
    return [
      [`${name}_numerator`, 'integer', ({ tally }) => tally[key].numerator],
      [`${name}_denominator`, 'integer', ({ tally }) => tally[key].denominator],
      [
        `${name}_rate`,
        'real',
        ({
          tally: {
            [key]: { numerator, denominator },
          },
        }) => (denominator ? numerator / denominator : null),
      ],
    ];
  }),
];

const fieldsOf = { divisions: [...common, ...ground], indicators: common } as const;

/** The properties of the two collections that have a feature a division. */
export function divisionProperties(collection: keyof typeof fieldsOf, words: Words): FeatureProperty[] {
  const fields = collection === 'indicators' ? [...common, ...figureFields] : fieldsOf[collection];
  return fields.map(([name, type]) => ({ name, type, title: titleOf(name, words) }));
}

/** `…_rate` and the like are called after their indicator. */
function titleOf(name: string, words: Words): string {
  const key = indicatorKeys.find((each) => name.startsWith(`${each.replaceAll('-', '_')}`));
  if (!key) return words(`export.column-${name}`);
  const part = name.slice(key.length + 1);
  const indicator = words(`official.indicator.${key}`);
  return part ? words(`export.indicator-${part}`, { indicator }) : indicator;
}

/**
 * The divisions of a quarter of which anything is published, each with its polygon if it has one: units with their own figures, banners
 * and the city with those of their published units added up.
 */
export async function listDivisionFeatures(
  db: Database,
  scope: Scope,
  collection: keyof typeof fieldsOf,
  quarter: Quarter,
): Promise<PublishedFeature[]> {
  const divisions = await listDivisions(db, scope, quarter);
  const units = divisions.filter(({ level }) => level === 'township');
  const published = await listPublishedFigures(
    db,
    scope,
    units.map(({ code }) => code),
    quarter,
  );
  return divisions.flatMap((division): PublishedFeature[] => {
    const within = units.filter(({ path }) => path.includes(division.code));
    const figures = within.flatMap(({ code }) => published.get(code) ?? []);
    if (figures.length === 0) return [];
    const source: PublishedDivision = { division, quarter, units: within.length, figures };
    const values = fieldsOf[collection].map(([name, , read]) => [name, read(source)] as const);
    const sums = collection === 'indicators' ? addFigures(figures) : null;
    const counted = sums ? figureFields.map(([name, , read]) => [name, read(sums)] as const) : [];
    return [
      {
        id: division.code,
        geometry: division.polygon,
        bbox: division.polygon && division.bbox,
        properties: Object.fromEntries([...values, ...counted]),
      },
    ];
  });
}
