import { z } from 'zod';
import type { Bbox } from '../../../shared/division.ts';
import { operatingStatuses } from '../../../shared/organisation.ts';
import { Quarter } from '../../../shared/quarter.ts';
import type { CollectionId, FeatureProperty, FeatureQuery } from '../../modules/export/feature.ts';
import { type Interval, readInterval } from './interval.ts';

export const maxLimit = 10_000;
export const defaultLimit = 1000;

/** Of organisations: which are answered. The map counts what operates; the others are there on request. */
export const statusChoices = [...operatingStatuses, 'all'] as const;

export interface ItemsQuery extends FeatureQuery {
  readonly limit: number;
  readonly offset: number;
  readonly interval: Interval | null;
  readonly quarter: Quarter | null;
}

/** OGC 17-069r4 §7.15.3: four numbers, or six whose heights say nothing about flat data. */
const BboxText = z
  .string()
  .regex(/^\s*-?[\d.]+(\s*,\s*-?[\d.]+){3}(\s*,\s*-?[\d.]+){0,2}\s*$/)
  .transform((text, context): Bbox => {
    const numbers = text.split(',').map(Number);
    const [west, south, east, north] = (
      numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers
    ) as [number, number, number, number];
    // West of the east means across the date line, which is far from here but legal.
    const isSound = numbers.length !== 5 && numbers.every(Number.isFinite) && south <= north;
    if (!isSound) context.addIssue({ code: 'custom', message: 'bbox' });
    return [west, south, east, north];
  });

const Whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

export const quarterAndFormat = {
  quarter: Quarter.optional(),
  /** Only JSON is spoken. */
  f: z.literal('json').optional(),
};

const Common = z.object({
  ...quarterAndFormat,
  limit: Whole.refine((limit) => limit >= 1)
    .transform((limit) => Math.min(limit, maxLimit))
    .default(defaultLimit),
  offset: Whole.default(0),
  bbox: BboxText.optional(),
  'bbox-crs': z.literal('http://www.opengis.net/def/crs/OGC/1.3/CRS84').optional(),
  datetime: z.string().optional(),
});
const commonNames = new Set(Object.keys(Common.shape));

/** What can be compared with; null: what was asked can be no value of the property. */
function comparedWith(property: FeatureProperty, text: string): string | number | boolean | null {
  if (property.type === 'text') return text;
  if (property.type === 'boolean') return text === 'true' || (text === 'false' ? false : null);
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
}

/** Reads the query of `/items`. @returns null when a parameter is unknown or makes no sense: that answers 400 (§7.15, requirement 9) */
export function readItemsQuery(
  parameters: Readonly<Record<string, unknown>>,
  collection: CollectionId,
  properties: readonly FeatureProperty[],
): ItemsQuery | null {
  const common = Common.safeParse(parameters);
  if (!common.success) return null;
  const { limit, offset, bbox = null, datetime, quarter = null } = common.data;
  const interval = datetime === undefined ? null : readInterval(datetime);
  if (datetime !== undefined && interval === null) return null;
  const equal = new Map<string, string | number | boolean>();
  let status: ItemsQuery['status'] = 'operating';
  for (const [name, text] of Object.entries(parameters)) {
    if (commonNames.has(name)) continue;
    const property = properties.find((each) => each.name === name);
    if (!property || typeof text !== 'string') return null;
    if (name === 'status' && collection === 'organisations') {
      const chosen = statusChoices.find((each) => each === text);
      if (!chosen) return null;
      status = chosen;
      continue;
    }
    const value = comparedWith(property, text);
    if (value === null) return null;
    equal.set(name, value);
  }
  return { limit, offset, bbox, interval, quarter, equal, status };
}
