import type { ExportRow, ExportSet, ExportWriter } from './export-writer.ts';

const encoder = new TextEncoder();

/**
 * A feature collection (RFC 7946): WGS 84, longitude first, no `crs` member; what has no place has a null geometry. What the file says
 * of itself and the columns' titles stand beside the features as foreign members (§6.1).
 */
export const geojsonWriter: ExportWriter = {
  async *write(set, batches) {
    yield encoder.encode(`${head(set)}"features":[`);
    let first = true;
    for await (const rows of batches) {
      if (rows.length === 0) continue;
      const features = rows.map((row) => JSON.stringify(featureOf(row, set)));
      yield encoder.encode(`${first ? '' : ','}\n${features.join(',\n')}`);
      first = false;
    }
    yield encoder.encode('\n]}\n');
  },
};

function head({ layer, title, about, columns, madeAt }: ExportSet): string {
  const members = {
    type: 'FeatureCollection',
    name: layer,
    title,
    about: Object.fromEntries(about),
    fields: Object.fromEntries(columns.map((column) => [column.name, column.title])),
    timeStamp: madeAt,
  };
  return `${JSON.stringify(members).slice(0, -1)},`;
}

function featureOf({ id, lngLat, values }: ExportRow, { columns }: ExportSet) {
  return {
    type: 'Feature',
    id,
    geometry: lngLat && { type: 'Point', coordinates: lngLat },
    properties: Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null])),
  };
}
