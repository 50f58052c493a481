import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import type { RegionPack } from '../../shared/region-pack.ts';
import type { Pool } from '../db/database.ts';
import { asLockRefusal } from '../db/lock-refusal.ts';
import type { Ports } from '../rpc/ports.ts';
import { httpStatusOf } from '../rpc/trpc.ts';
import { type FrontDoor, loopbackOnly } from './front-door.ts';
import { guard } from './guard.ts';
import { proveVisitor } from './prove-scope.ts';
import { type AppRouter, appRouter } from './root.ts';
import { registerAgreement } from './routes/agreement.ts';
import { registerBaseMap } from './routes/base-map.ts';
import { registerBrief } from './routes/brief.ts';
import { registerDecisionSheet } from './routes/decision-sheet.ts';
import { registerExport } from './routes/export.ts';
import { registerForm } from './routes/form.ts';
import { registerImport } from './routes/import.ts';
import { registerOgc } from './routes/ogc.ts';
import { registerPoints } from './routes/points.ts';
import { registerRoads } from './routes/roads.ts';
import { registerSeries } from './routes/series.ts';
import { registerSheet } from './routes/sheet.ts';
import { registerSweep } from './routes/sweep.ts';
import { registerVenueImport } from './routes/venue-import.ts';
import { registerVenuePhoto } from './routes/venue-photo.ts';

export interface Services {
  /** Connections as `app_rw`. */
  readonly db: Pool;
  readonly ports: Ports;
  /** Water, places and sources of the prefecture; divisions come from the database. */
  readonly pack: RegionPack;
  /** Fabricated data, accounts switched without a password; on this machine only. */
  readonly demo: boolean;
}

const clientFolder = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** The whole HTTP face of the product, not yet listening. */
export async function buildApp(
  services: Services,
  options: { log: string; door?: FrontDoor },
): Promise<FastifyInstance> {
  const { door = loopbackOnly } = options;
  const app = fastify({
    https: door.tls,
    // A proxy is believed what it says of the browser behind it only if it runs on this machine and was announced.
    trustProxy: door.publicOrigin !== null && door.tls === null ? 'loopback' : false,
    // One event a request, without values from the registry: the route, never the query string. On stderr: stdout says `ready` and
    // the demo's accounts, and nothing else.
    logger: options.log === 'silent' ? false : { level: options.log, stream: process.stderr },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 5000 },
    bodyLimit: 1_000_000,
  }) as unknown as FastifyInstance;
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  app.setErrorHandler((thrown: Error & { statusCode?: number }, request, reply) => {
    const error = asLockRefusal(thrown) as typeof thrown;
    if (error instanceof AppError) {
      return reply.code(httpStatusOf(error)).send({ error: error.code, params: error.params });
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: { type: error.name, stack: error.stack } }, 'failed');
    return reply.code(status).send({ error: status >= 500 ? 'internal' : 'invalid-input' });
  });
  guard(app, door);
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 8, fileSize: 20 * 1024 * 1024 } });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: 10,
      createContext: async ({ req, res }) => ({
        pool: services.db,
        visitor: await proveVisitor(services, req, res),
        ports: services.ports,
      }),
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await services.db.execute('select 1');
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
  registerPoints(app, services);
  registerBaseMap(app, services);
  registerAgreement(app, services);
  registerBrief(app, services);
  registerDecisionSheet(app, services);
  registerForm(app, services);
  registerImport(app, services);
  registerSheet(app, services);
  registerSweep(app, services);
  registerRoads(app, services);
  registerSeries(app, services);
  registerVenueImport(app, services);
  registerVenuePhoto(app, services);
  registerExport(app, services);
  await registerOgc(app, services, door);
  if (existsSync(clientFolder)) await serveClient(app);
  return app;
}

/** The built page; every address that is not a file or an interface opens it, since the URL holds the view. */
async function serveClient(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: clientFolder,
    setHeaders(reply, path) {
      // Files under assets carry their hash in the name.
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(trpc|api|ogc|assets)\//.test(request.url);
    return isPage ? reply.sendFile('index.html') : reply.code(404).send({ error: 'not-found' });
  });
}
