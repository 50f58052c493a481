import type { FastifyRequest } from 'fastify';

/**
 * The access token a program shows: `Authorization: Bearer <token>`, or HTTP Basic with any name and the token as the password, which is
 * what QGIS offers.
 * @returns undefined when the request has no such header at all, '' when what it says can be no token
 */
export function readAccessToken(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  const [, scheme = '', value = ''] = /^([A-Za-z]+) +(.+)$/.exec(authorization.trim()) ?? [];
  const token = scheme.toLowerCase() === 'basic' ? passwordOf(value) : value;
  const isKnown = ['basic', 'bearer'].includes(scheme.toLowerCase());
  return isKnown && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : '';
}

/** RFC 7617: the name ends at the first colon. */
function passwordOf(base64: string): string {
  const text = Buffer.from(base64, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1).trim();
}

/** RFC 9110 §11.6.1: both ways in, so that a browser and QGIS ask for the token. */
export const challenge = 'Basic realm="Fenbu", charset="UTF-8", Bearer realm="Fenbu"';
