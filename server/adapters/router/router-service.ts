import type { Detour } from '../../../shared/way.ts';
import { createOsrmRouter } from './osrm-router.ts';
import type { Router } from './router.ts';
import { createValhallaRouter } from './valhalla-router.ts';

/** A routing service of the intranet that was configured. */
export interface RouterService {
  open(detour: Detour): Router;
}

/**
 * Reads `osrm+http://host:port/profile` (https too) or `valhalla+http://host:port`.
 * @throws Error in words when it is neither
 */
export function readRouterService(address: string): RouterService {
  const [, kind, rest = ''] = /^(osrm|valhalla)\+(https?:\/\/.+)$/.exec(address) ?? [];
  const url = URL.canParse(rest) ? new URL(rest) : null;
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  if (isPlain && kind === 'osrm') {
    const [profile = '', ...before] = path.split('/').filter(Boolean).reverse();
    if (/^[\w-]+$/.test(profile)) {
      const base = [url.origin, ...before.reverse()].join('/');
      return { open: (detour) => createOsrmRouter({ url: base, profile, detour }) };
    }
  }
  if (isPlain && kind === 'valhalla')
    return { open: (detour) => createValhallaRouter({ url: `${url.origin}${path}`, detour }) };
  throw new Error(
    `FENBU_ROUTER=${address}：应为 osrm+http://主机:端口/profile 或 valhalla+http://主机:端口。 (must be osrm+http://host:port/profile or valhalla+http://host:port)`,
  );
}
