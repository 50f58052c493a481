import type { Bbox } from '../../../shared/division.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Messages } from '../../adapters/messages.ts';
import type { CollectionId } from '../../modules/export/feature.ts';
import { daysOf } from './interval.ts';
import { link, mediaTypes } from './links.ts';

export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

/** What the collections reach over, and what must be said of them. */
export interface Reach {
  readonly bbox: Bbox;
  /** Published quarters that the scope may see, oldest first. */
  readonly quarters: readonly Quarter[];
  readonly sample: boolean;
}

export function landingPage(root: string, t: Messages, sample: boolean) {
  return {
    title: t('export.ogc-title'),
    description: describe(t('export.ogc-description'), t, sample),
    links: [
      link(root, 'self', mediaTypes.json, t('export.ogc-title')),
      link(`${root}/api`, 'service-desc', mediaTypes.openApi),
      link(`${root}/conformance`, 'conformance'),
      link(`${root}/collections`, 'data'),
    ],
  };
}

export const conformance = {
  conformsTo: ['core', 'oas30', 'geojson'].map(
    (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
  ),
};

export function describeCollection(
  root: string,
  id: CollectionId,
  { bbox, quarters, sample }: Reach,
  t: Messages,
) {
  const address = `${root}/collections/${id}`;
  const [first, last] = [quarters[0], quarters.at(-1)];
  const title = t(`export.collection-${id}`);
  return {
    id,
    title,
    description: describe(t(`export.collection-${id}-text`), t, sample),
    itemType: 'feature',
    crs: [crs84],
    extent: {
      spatial: { bbox: [bbox], crs: crs84 },
      temporal: {
        interval: [
          first && last
            ? [`${daysOf(first)[0]}T00:00:00+08:00`, `${daysOf(last)[1]}T23:59:59+08:00`]
            : [null, null],
        ],
      },
    },
    links: [
      link(address, 'self', mediaTypes.json, title),
      link(`${address}/items`, 'items', mediaTypes.geojson, title),
    ],
  };
}

/** Internal use is said wherever somebody may read it; so is that a sample is one. */
function describe(text: string, t: Messages, sample: boolean): string {
  const notes = [t('export.internal-use'), ...(sample ? [t('export.sample-data')] : [])];
  return `${text}${t('export.stop')}${notes.join(t('export.semicolon'))}${t('export.stop')}`;
}
