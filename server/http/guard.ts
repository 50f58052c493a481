import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type FrontDoor, hostCheck, loopbackOnly } from './front-door.ts';

/** Measured to work with MapLibre 6 (design: trust); nothing from elsewhere, no inline script. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // antd writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const maxInFlight = 64;
/** Answered however much is going on: whoever watches over the server, and whoever signs in (the password hash has a queue of its own). */
const reserved = new Set(['/healthz', '/readyz', '/trpc/account.signIn']);

/** Browsers say where a request comes from; programs (curl, our own console) say nothing and hold no cookie to be misused. */
function comesFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== `${request.protocol}://${host}`;
}

/**
 * Procedures take JSON. What a page elsewhere can send without asking first (a form, plain text) is refused even if the browser
 * does not say where it comes from.
 */
function isFormLike(request: FastifyRequest): boolean {
  const type = request.headers['content-type'];
  return type !== undefined && request.url.startsWith('/trpc') && !/^application\/json\b/i.test(type);
}

/** Headers on every answer, refusal of foreign hosts and origins, and shedding of load beyond what can be answered. */
export function guard(app: FastifyInstance, door: FrontDoor = loopbackOnly): void {
  const namesUs = hostCheck(door);
  let inFlight = 0;
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    // Answers of procedures are of one account and one moment.
    if (request.url.startsWith('/trpc')) reply.header('cache-control', 'no-store');
    if (!namesUs(request)) return reply.code(421).send({ error: 'host' });
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && comesFromElsewhere(request)) return reply.code(403).send({ error: 'origin' });
    if (!reads && isFormLike(request)) return reply.code(415).send({ error: 'content-type' });
    if (!reserved.has(request.url.split('?')[0] ?? '') && inFlight >= maxInFlight) {
      return reply.code(503).header('retry-after', '2').send({ error: 'overloaded' });
    }
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
    });
  });
}
