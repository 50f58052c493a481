import type { FastifyInstance, FastifyRequest } from 'fastify';

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
const reserved = new Set(['/healthz', '/readyz']);

/** The host a request names must be this machine, or a page elsewhere could reach us through a name it controls (DNS rebinding). */
function namesLoopback(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return name === '127.0.0.1' || name === 'localhost' || name === '::1';
}

/** Browsers say where a request comes from; programs (curl, our own console) say nothing and hold no cookie to be misused. */
function comesFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== `http://${host}`;
}

/** Headers on every answer, refusal of foreign hosts and origins, and shedding of load beyond what can be answered. */
export function guard(app: FastifyInstance): void {
  let inFlight = 0;
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    if (!namesLoopback(request.headers.host)) return reply.code(421).send({ error: 'host' });
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && comesFromElsewhere(request)) return reply.code(403).send({ error: 'origin' });
    if (!reserved.has(request.url) && inFlight >= maxInFlight) {
      return reply.code(503).header('retry-after', '2').send({ error: 'overloaded' });
    }
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
    });
  });
}
