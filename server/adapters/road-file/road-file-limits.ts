/** What one upload may cost; the network's own limits are in `shared/road`. */
export const roadFileLimits = {
  fileBytes: 50 * 1024 * 1024,
  /** Of one part of a Shapefile, inflated. */
  partBytes: 200 * 1024 * 1024,
  /** Of one feature of a GeoJSON file. */
  featureBytes: 16 * 1024 * 1024,
  depth: 32,
  deadlineMilliseconds: 60_000,
} as const;
