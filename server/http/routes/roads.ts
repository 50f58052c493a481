import type { FastifyInstance } from 'fastify';
import { saveNetwork } from '../../modules/road/mutations.ts';
import type { Services } from '../app.ts';
import { enter } from '../prove-scope.ts';
import { receiveFile } from '../receive-file.ts';

/** As the reader's own limit. */
const limit = { bytes: 50 * 1024 * 1024, text: '50 MB' };

/** `POST /api/roads` with a road file as multipart field `file`: reads it and keeps the network, answers `{ id, isKnown }`. */
export function registerRoads(app: FastifyInstance, services: Services): void {
  const { ports } = services;
  app.post('/api/roads', async (request, reply) => {
    // Whoever may not is told before the file is read; and nothing is held in the database while it is.
    await enter(services, [request, reply], 'standard.write', 'read', async () => {});
    const { bytes, fileName } = await receiveFile(request, limit);
    const roads = await ports.roadFiles.read(bytes, fileName);
    return enter(services, [request, reply], 'standard.write', 'write', (tx, scope) =>
      saveNetwork(tx, scope, { fileName, roads }, ports.clock.now()),
    );
  });
}
