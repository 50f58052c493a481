import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The name of the cookie: over TLS one that browsers bind to this host and to secure connections; plain http exists on loopback only,
 * where browsers refuse such a name.
 */
function nameFor(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-fenbu' : 'fenbu';
}

/** The session's token, or null. Anything that cannot be one is none. */
export function readToken(request: FastifyRequest): string | null {
  const token = request.cookies[nameFor(request)];
  return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** A cookie of the browser's session: closing the browser ends it there, the server's limits end it everywhere. */
export function setToken(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const options = {
    path: '/',
    httpOnly: true,
    secure: request.protocol === 'https',
    sameSite: 'lax',
  } as const;
  if (token === null) reply.clearCookie(nameFor(request), options);
  else reply.setCookie(nameFor(request), token, options);
}
