import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { isLoopbackAddress, isLoopbackHost } from '../adapters/loopback.ts';

/** How browsers reach the product beyond this machine; both null: not at all. */
export interface FrontDoor {
  /** `https://host[:port]` under which a proxy on this machine, or this server itself, is known. */
  readonly publicOrigin: string | null;
  /** In PEM: the server speaks TLS itself. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

export const loopbackOnly: FrontDoor = { publicOrigin: null, tls: null };

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

/**
 * Whether a request came to a name this server is known by. Any other name may belong to a page elsewhere that reaches us through
 * it (DNS rebinding). Loopback names only count from this machine, all others only over TLS.
 */
export function hostCheck({ publicOrigin, tls }: FrontDoor): (request: FastifyRequest) => boolean {
  const publicHost = publicOrigin === null ? null : new URL(publicOrigin).host;
  const certificate = tls && publicHost === null ? new X509Certificate(tls.cert) : null;
  return (request) => {
    const host = request.headers.host?.toLowerCase() ?? '';
    const name = nameOf(host);
    if (isLoopbackHost(name)) return isLoopbackAddress(request.socket.remoteAddress);
    if (request.protocol !== 'https') return false;
    if (publicHost !== null) return host === publicHost;
    if (!certificate) return false;
    return (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
  };
}
