import type { Messages } from '../../adapters/messages.ts';
import { type CollectionId, collectionIds, type FeatureProperty } from '../../modules/export/feature.ts';
import { defaultLimit, maxLimit, statusChoices } from './items-query.ts';
import { mediaTypes } from './links.ts';

type Json = Readonly<Record<string, unknown>>;

const parameter = (name: string, schema: Json, description: string, where = 'query'): Json => ({
  name,
  in: where,
  required: where === 'path',
  description,
  schema,
  ...(where === 'query' ? { style: 'form', explode: false } : {}),
});
const answer = (description: string, type: string = mediaTypes.json): Json => ({
  description,
  content: { [type]: { schema: { type: 'object' } } },
});
const refusals = {
  400: { description: 'a parameter is unknown or makes no sense' },
  401: { description: 'no valid token' },
  403: { description: 'the account may not take data out' },
};
const schemaTypes = { text: 'string', integer: 'integer', real: 'number', boolean: 'boolean' } as const;

/** The parameters every `/items` has. */
const common: Json = {
  limit: parameter(
    'limit',
    { type: 'integer', minimum: 1, maximum: maxLimit, default: defaultLimit },
    'features a page',
  ),
  offset: parameter('offset', { type: 'integer', minimum: 0, default: 0 }, 'features before this page'),
  bbox: parameter(
    'bbox',
    { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
    'west, south, east, north in degrees; what has no place lies in none',
  ),
  datetime: parameter(
    'datetime',
    { type: 'string' },
    'an instant or interval; a feature lasts the whole of its quarter',
  ),
  quarter: parameter(
    'quarter',
    { type: 'string', pattern: '^[0-9]{4}Q[1-4]$', example: '2026Q3' },
    'a published quarter; by default the last',
  ),
};

/** The description of the interface (OpenAPI 3.0) that `/ogc/api` answers. */
export function openApi(
  root: string,
  propertiesOf: (id: CollectionId) => readonly FeatureProperty[],
  t: Messages,
  version: string,
): Json {
  const own = collectionIds.map(
    (id) => [`/collections/${id}/items`, itemsOf(id, propertiesOf(id), t)] as const,
  );
  const page = (summary: string): Json => ({
    get: { summary, responses: { 200: answer(summary), ...refusals } },
  });
  return {
    openapi: '3.0.3',
    info: { title: t('export.ogc-title'), description: t('export.ogc-description'), version },
    servers: [{ url: root }],
    security: [{ basic: [] }, { bearer: [] }],
    paths: {
      '/': page('landing page'),
      '/conformance': page('conformance classes'),
      '/collections': page('collections'),
      '/collections/{collectionId}': { ...page('one collection'), parameters: [collectionParameter] },
      ...Object.fromEntries(own),
      '/collections/{collectionId}/items/{featureId}': {
        parameters: [collectionParameter, parameter('featureId', { type: 'string' }, 'id', 'path')],
        get: {
          summary: 'one feature',
          parameters: [{ $ref: '#/components/parameters/quarter' }],
          responses: {
            200: answer('feature', mediaTypes.geojson),
            404: { description: 'not there' },
            ...refusals,
          },
        },
      },
    },
    components: {
      parameters: common,
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

const collectionParameter = parameter(
  'collectionId',
  { type: 'string', enum: collectionIds },
  'collection',
  'path',
);

function itemsOf(id: CollectionId, properties: readonly FeatureProperty[], t: Messages): Json {
  const filters = properties
    .filter(({ name }) => name !== 'quarter')
    .map(({ name, type, title }) =>
      name === 'status' && id === 'organisations'
        ? parameter(name, { type: 'string', enum: statusChoices, default: 'operating' }, title)
        : parameter(name, { type: schemaTypes[type] }, title),
    );
  return {
    get: {
      summary: t(`export.collection-${id}`),
      operationId: `get-${id}`,
      parameters: [
        ...Object.keys(common).map((name) => ({ $ref: `#/components/parameters/${name}` })),
        ...filters,
      ],
      responses: { 200: answer(t(`export.collection-${id}`), mediaTypes.geojson), ...refusals },
    },
  };
}
