import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { messagesIn } from '../../adapters/messages.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision } from '../../modules/division/data.ts';
import { type CollectionId, collectionIds, type PublishedFeature } from '../../modules/export/feature.ts';
import { matchFeatures } from '../../modules/export/match-features.ts';
import { listPublishedQuarters, PublishedFeatures } from '../../modules/export/published-features.ts';
import { findLastPublishedQuarter } from '../../modules/report/published/data.ts';
import { getSettings } from '../../modules/setting/data.ts';
import { httpStatusOf } from '../../rpc/trpc.ts';
import type { Services } from '../app.ts';
import type { FrontDoor } from '../front-door.ts';
import { ProgramDoor } from '../ogc/admit-program.ts';
import { challenge } from '../ogc/credentials.ts';
import { conformance, crs84, describeCollection, landingPage, type Reach } from '../ogc/describe.ts';
import { touches } from '../ogc/interval.ts';
import { type ItemsQuery, quarterAndFormat, readItemsQuery } from '../ogc/items-query.ts';
import { link, mediaTypes, rootAddress, withQuery } from '../ogc/links.ts';
import { openApi } from '../ogc/open-api.ts';

const Plain = z.strictObject({ f: quarterAndFormat.f });
const OneItem = z.strictObject(quarterAndFormat);
const Params = z.object({ id: z.enum(collectionIds), fid: z.string().max(64).optional() });
const interfaceVersion = '1.0.0';

function parse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('invalid-input');
  return parsed.data;
}

/** An id that cannot be one answers like one that is not there. */
function paramsOf(request: FastifyRequest): z.infer<typeof Params> {
  const parsed = Params.safeParse(request.params);
  if (!parsed.success) throw new AppError('not-found');
  return parsed.data;
}

/**
 * `/ogc`: OGC API - Features, Part 1: Core (OGC 17-069r4), read-only, for QGIS and other programs: the published quarters, inside the
 * divisions of the account. `quarter` chooses one; by default the last published.
 */
export async function registerOgc(app: FastifyInstance, services: Services, door: FrontDoor): Promise<void> {
  const t = messagesIn('zh-CN');
  const programs = new ProgramDoor(services);
  const published = new PublishedFeatures(t);
  const rootOf = (request: FastifyRequest) => rootAddress(request, door.publicOrigin);

  async function reachOf(db: Database, scope: Scope): Promise<Reach> {
    const [division, quarters, { sample }] = await Promise.all([
      getDivision(db, scope, scope.rootCode),
      listPublishedQuarters(db, scope),
      getSettings(db),
    ]);
    return { bbox: division.bbox ?? services.pack.manifest.bbox, quarters, sample };
  }

  /** Answers a document that is the same for all who may see it. */
  const document = (
    path: string,
    make: (root: string, reach: Reach, request: FastifyRequest) => object,
    type: string = mediaTypes.json,
  ) => {
    return async (ogc: FastifyInstance) =>
      ogc.get(path, async (request, reply) => {
        parse(Plain, request.query);
        const reach = await programs.enter(request, reply, reachOf);
        return send(reply, make(rootOf(request), reach, request), type);
      });
  };

  /** A quarter's features, of none when nothing of it is published or it lies outside the interval asked for. */
  async function read(
    db: Database,
    scope: Scope,
    collection: CollectionId,
    query: Pick<ItemsQuery, 'quarter' | 'interval'>,
  ) {
    const quarter = await quarterOf(db, scope, query);
    if (quarter === null || (query.interval && !touches(quarter, query.interval))) {
      return { quarter, features: [] };
    }
    return { quarter, features: await published.list(db, scope, collection, quarter) };
  }

  await app.register(
    async (ogc: FastifyInstance) => {
      ogc.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
        const status = error instanceof AppError ? httpStatusOf(error) : (error.statusCode ?? 500);
        if (status >= 500) request.log.error({ err: { type: error.name, stack: error.stack } }, 'failed');
        if (status === 401) reply.header('www-authenticate', challenge);
        const code = error instanceof AppError ? error.code : status >= 500 ? 'internal' : 'invalid-input';
        const params = error instanceof AppError ? error.params : {};
        if (typeof params.seconds === 'number') reply.header('retry-after', String(params.seconds));
        return send(reply.code(status), { code, description: t(`error.${code}`, params) });
      });
      const landing = (root: string, { sample }: Reach) => landingPage(root, t, sample);
      await document('/', landing)(ogc);
      await document('/conformance', () => conformance)(ogc);
      await document(
        '/api',
        (root) => openApi(root, (id) => published.properties(id), t, interfaceVersion),
        mediaTypes.openApi,
      )(ogc);
      await document('/collections', (root, reach) => ({
        links: [link(`${root}/collections`, 'self')],
        collections: collectionIds.map((id) => describeCollection(root, id, reach, t)),
      }))(ogc);
      await document('/collections/:id', (root, reach, request) =>
        describeCollection(root, paramsOf(request).id, reach, t),
      )(ogc);

      ogc.get('/collections/:id/items', async (request, reply) => {
        const found = await programs.enter(request, reply, async (tx, scope) => {
          const { id } = paramsOf(request);
          const query = readItemsQuery(
            request.query as Record<string, unknown>,
            id,
            published.properties(id),
          );
          if (!query) throw new AppError('invalid-input');
          const { quarter, features } = await read(tx, scope, id, query);
          return { id, query, quarter, matched: matchFeatures(features, id, query), scope };
        });
        const { id, quarter, scope } = found;
        if (quarter) await programs.note(scope, { collection: id, quarter });
        return send(
          reply,
          pageOf(`${rootOf(request)}/collections/${id}`, request, found),
          mediaTypes.geojson,
        );
      });

      ogc.get('/collections/:id/items/:fid', async (request, reply) => {
        const { id, feature, quarter, scope } = await programs.enter(request, reply, async (tx, proven) => {
          const { id: collection, fid } = paramsOf(request);
          const { quarter: asked = null } = parse(OneItem, request.query);
          const { quarter: of, features } = await read(tx, proven, collection, {
            quarter: asked,
            interval: null,
          });
          const one = features.find((each) => each.id === fid);
          if (!one || of === null) throw new AppError('not-found');
          return { id: collection, feature: one, quarter: of, scope: proven };
        });
        await programs.note(scope, { collection: id, quarter });
        const address = `${rootOf(request)}/collections/${id}`;
        const self = withQuery(`${address}/items/${encodeURIComponent(feature.id)}`, { quarter });
        const links = [link(self, 'self', mediaTypes.geojson), link(address, 'collection')];
        return send(reply, { ...featureOf(feature), links }, mediaTypes.geojson);
      });
    },
    { prefix: '/ogc' },
  );

  /** One page of what was found, with the way to the next; it names the quarter, so that a publication in between changes nothing. */
  function pageOf(
    address: string,
    request: FastifyRequest,
    found: { query: ItemsQuery; quarter: string | null; matched: readonly PublishedFeature[] },
  ) {
    const { query, quarter, matched } = found;
    const { limit, offset } = query;
    const page = matched.slice(offset, offset + limit);
    const asked = request.query as Record<string, string>;
    const at = (start: number) =>
      withQuery(`${address}/items`, { ...asked, quarter, limit, offset: start === 0 ? null : start });
    const links = [link(at(offset), 'self', mediaTypes.geojson), link(address, 'collection')];
    if (offset + limit < matched.length) links.push(link(at(offset + limit), 'next', mediaTypes.geojson));
    if (offset > 0) links.push(link(at(Math.max(0, offset - limit)), 'prev', mediaTypes.geojson));
    return {
      type: 'FeatureCollection',
      timeStamp: services.ports.clock.now().toISOString(),
      quarter,
      numberMatched: matched.length,
      numberReturned: page.length,
      links,
      features: page.map(featureOf),
    };
  }
}

function featureOf({ id, geometry, properties }: PublishedFeature) {
  return { type: 'Feature', id, geometry, properties };
}

/** What was asked for by name, else the last published one the interval reaches, else the last. */
async function quarterOf(
  db: Database,
  scope: Scope,
  { quarter, interval }: Pick<ItemsQuery, 'quarter' | 'interval'>,
): Promise<string | null> {
  if (quarter !== null) return quarter;
  if (interval === null) return findLastPublishedQuarter(db, scope, scope.rootCode);
  return (await listPublishedQuarters(db, scope)).findLast((each) => touches(each, interval)) ?? null;
}

function send(reply: FastifyReply, body: object, type: string = mediaTypes.json): FastifyReply {
  if (type === mediaTypes.geojson) reply.header('content-crs', `<${crs84}>`);
  return reply.type(type).header('cache-control', 'no-store').send(JSON.stringify(body));
}
