import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { requireVenue } from '../../modules/venue/data.ts';
import { addPhoto } from '../../modules/venue/mutations.ts';
import { readPhoto } from '../../modules/venue/photos.ts';
import type { Services } from '../app.ts';
import { enter } from '../prove-scope.ts';
import { receiveFile } from '../receive-file.ts';

const Target = z.object({
  venue: z.uuid(),
  have: z.string().max(24).optional(),
  taken: z.iso.date().optional(),
});
const limit = { bytes: 3 * 1024 * 1024, text: '3 MB' };

/**
 * `POST /api/venue-photo?venue=&have=&taken=` with a JPEG as multipart field `file`: keeps the picture, and nothing of what came with it.
 * `GET /api/venue-photo/<id>`: the picture.
 */
export function registerVenuePhoto(app: FastifyInstance, services: Services): void {
  const { clock } = services.ports;
  app.post('/api/venue-photo', async (request, reply) => {
    const target = Target.safeParse(request.query);
    if (!target.success) throw new AppError('invalid-input');
    const { venue, have = null, taken = null } = target.data;
    // Whoever may not is told before the file is read.
    await enter(services, [request, reply], 'venue.write', 'read', (tx, scope) =>
      requireVenue(tx, scope, venue),
    );
    const { bytes } = await receiveFile(request, limit);
    return enter(services, [request, reply], 'venue.write', 'write', (tx, scope) =>
      addPhoto(tx, scope, { venueId: venue, have, takenOn: taken, bytes }, clock.now()),
    );
  });

  app.get('/api/venue-photo/:id', async (request, reply) => {
    const params = z.object({ id: z.uuid() }).safeParse(request.params);
    if (!params.success) throw new AppError('not-found');
    const bytes = await enter(services, [request, reply], 'registry.read', 'read', (tx, scope) =>
      readPhoto(tx, scope, params.data.id),
    );
    return reply
      .type('image/jpeg')
      .header('cache-control', 'private, max-age=3600')
      .header('content-disposition', 'inline')
      .send(Buffer.from(bytes));
  });
}
