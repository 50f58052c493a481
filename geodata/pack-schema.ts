import { z } from 'zod';

/** Light proof that a folder is a region pack: the members everything else relies on, not every coordinate. */
const LngLatShape = z.tuple([z.number(), z.number()]);
const BboxShape = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const ManifestShape = z.looseObject({
  code: z.string().regex(/^\d{4}00$/),
  name: z.string(),
  bbox: BboxShape,
  authoritative: z.literal(false),
  builtWith: z.string(),
  sources: z.array(z.looseObject({ layer: z.string(), package: z.string(), version: z.string() })),
  notes: z.array(z.string()),
});

export const DivisionsShape = z.array(
  z.looseObject({
    code: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
    name: z.string().min(1),
    kind: z.string(),
    parentCode: z.string().nullable(),
    seat: LngLatShape.nullable(),
    polygon: z
      .looseObject({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) })
      .nullable(),
  }),
);

export const WaterShape = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
});

export const PlacesShape = z.array(
  z.looseObject({ name: z.string(), lngLat: LngLatShape, rank: z.number().int().min(1).max(4) }),
);
