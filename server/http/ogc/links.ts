import type { FastifyRequest } from 'fastify';

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  openApi: 'application/vnd.oai.openapi+json;version=3.0',
} as const;

/**
 * The absolute address of `/ogc` for who asks: under the public name if there is one and the request came by it, else by the host the
 * request came to, which the guard has checked.
 */
export function rootAddress(request: FastifyRequest, publicOrigin: string | null): string {
  const { host = '' } = request.headers;
  const isPublic = publicOrigin !== null && new URL(publicOrigin).host === host.toLowerCase();
  return `${isPublic ? publicOrigin : `${request.protocol}://${host}`}/ogc`;
}

export function link(href: string, rel: string, type: string = mediaTypes.json, title?: string): Link {
  return { href, rel, type, ...(title === undefined ? {} : { title }) };
}

/** An address with a query; what is null is left out. */
export function withQuery(
  address: string,
  parameters: Readonly<Record<string, string | number | null>>,
): string {
  const query = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, String(value)]],
    ),
  ).toString();
  return query ? `${address}?${query}` : address;
}
