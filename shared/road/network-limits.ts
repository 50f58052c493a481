/** What one road file may hold; OpenStreetMap has about 60,000 roads with 700,000 vertices for a prefecture of this size. */
export const networkLimits = {
  /** Lines of the file, and stretches between junctions they are cut into. */
  roads: 500_000,
  vertices: 5_000_000,
  /** Different values of a one-way column. */
  oneWayValues: 1000,
} as const;
