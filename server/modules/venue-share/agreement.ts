import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { AgreementFacts } from '../../../shared/venue-share/agreement-facts.ts';
import { holdingStatuses } from '../../../shared/venue-share.ts';
import type { Router } from '../../adapters/router/router.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { listGround } from '../division/data.ts';
import { getSettings } from '../setting/data.ts';
import { getShare } from './history.ts';

export interface AgreementRequest {
  readonly id: string;
  readonly quarter: Quarter;
  readonly pack: RegionPack;
  readonly router: Router;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** @throws AppError `not-found`, `transition-refused` for what was declined or withdrawn */
export async function getAgreementFacts(
  db: Database,
  scope: Scope,
  { id, quarter, pack, router, today }: AgreementRequest,
): Promise<AgreementFacts> {
  const share = await getShare(db, scope, id, today);
  if (share.status !== 'ended' && !holdingStatuses.some((status) => status === share.status))
    throw new AppError('transition-refused', { reason: `is-${share.status}` });
  const [divisions, settings] = await Promise.all([listGround(db, quarter), getSettings(db)]);
  const own = divisions.find(({ code }) => code === share.divisionCode);
  if (!own) throw new AppError('division-unknown', { code: share.divisionCode });
  const [from, to] = [share.parties.organisation.lngLat, share.parties.venue.lngLat];
  return {
    share,
    way: from && to ? await findWay(router, from, to) : null,
    ground: {
      division: own,
      path: own.path.flatMap((code) => divisions.find((each) => each.code === code) ?? []),
      divisions,
      water: pack.water,
      places: pack.places,
    },
    sample: settings.sample,
    preparedBy: settings.preparedBy,
    drawnOn: today,
  };
}

type Place = Parameters<Router['findRoute']>[0];

async function findWay(router: Router, from: Place, to: Place): Promise<AgreementFacts['way']> {
  const route = await router.findRoute(from, to);
  if ('none' in route) return { basis: router.basis, none: route.none };
  // A line of two places is no road.
  const { distanceMetres, durationSeconds, line } = route;
  return {
    basis: router.basis,
    distanceMetres,
    durationSeconds,
    line: router.basis.kind === 'roads' ? line : null,
  };
}
