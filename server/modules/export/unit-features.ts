import type { LngLat } from '../../../shared/division.ts';
import { exportColumns, exportReader, type Words } from '../../../shared/export/organisation-fields.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { PublishedUnit } from '../report/published/data.ts';
import type { FeatureProperty, PublishedFeature } from './feature.ts';

/** What a collection's features are read from one published unit alone. */
export interface UnitCollection {
  readonly properties: (words: Words) => FeatureProperty[];
  readonly featuresOf: (unit: PublishedUnit, words: Words) => PublishedFeature[];
}

const point = (lngLat: LngLat | null): Pick<PublishedFeature, 'geometry' | 'bbox'> =>
  lngLat === null
    ? { geometry: null, bbox: null }
    : {
        geometry: { type: 'Point', coordinates: [...lngLat] },
        bbox: [lngLat[0], lngLat[1], lngLat[0], lngLat[1]],
      };

/** Names as they were when it was published. */
function namesOf({ facts: { path, division } }: PublishedUnit) {
  return { unit: division.name, banner: path.find(({ level }) => level === 'banner')?.name ?? null };
}

const language = 'zh-CN';

export const organisationCollection: UnitCollection = {
  properties: (words) => exportColumns('features', words, language),
  featuresOf(unit, words) {
    const columns = exportColumns('features', words, language);
    const names = namesOf(unit);
    const place = {
      quarter: unit.facts.quarter,
      threshold: unit.facts.aboveScaleThreshold,
      language,
      namesOf: () => names,
      revisionOf: () => unit.revision,
    } as const;
    const valuesOf = exportReader('features', place, words);
    return unit.facts.organisations.map((record) => {
      const values = valuesOf(record);
      return {
        id: record.id,
        ...point(record.lngLat),
        properties: Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null])),
      };
    });
  },
};

const venueFields = [
  ['name', 'text', ({ name }) => name],
  ['host_kind', 'text', ({ hostKind }) => hostKind],
  ['organisation_id', 'text', ({ organisationId }) => organisationId],
  ['address', 'text', ({ address }) => address],
  ['capacity_people', 'integer', ({ capacityPeople }) => capacityPeople],
  ['open_for_sharing', 'boolean', ({ openForSharing }) => openForSharing],
  ['six_haves', 'text', ({ sixHaves }) => sixHaves.join(',')],
  ['six_haves_count', 'integer', ({ sixHaves }) => sixHaves.length],
  ['division_code', 'text', ({ divisionCode }) => divisionCode],
  ['division', 'text', (_, { facts }) => facts.division.name],
  ['banner', 'text', (_, unit) => namesOf(unit).banner],
  ['quarter', 'text', (_, { facts }) => facts.quarter],
  ['published_revision', 'integer', (_, { revision }) => revision],
] as const satisfies readonly (readonly [
  string,
  FeatureProperty['type'],
  (venue: VenueRecord, unit: PublishedUnit) => string | number | boolean | null,
])[];

export const venueCollection: UnitCollection = {
  properties: (words) =>
    venueFields.map(([name, type]) => ({ name, type, title: words(`export.column-${name}`) })),
  featuresOf: (unit) =>
    unit.facts.venues.map((venue) => ({
      id: venue.id,
      ...point(venue.lngLat),
      properties: Object.fromEntries(venueFields.map(([name, , read]) => [name, read(venue, unit)])),
    })),
};
