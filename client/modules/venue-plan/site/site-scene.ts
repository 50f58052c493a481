import type { SitePlanResult } from '../../../../shared/venue-plan.ts';
import { emptyVenueScene, type VenueScene } from '../../../map/venue-scene.ts';
import type { PlanNames } from '../plan-names.ts';

interface Words {
  readonly gain: (count: number) => string;
  readonly helped: (site: string) => string;
  readonly unserved: string;
}

/** Suggested places on the map, tied to those who gain; a picked one shows its own gainers alone. */
export function siteScene(
  result: SitePlanResult,
  names: PlanNames,
  picked: string | null,
  words: Words,
): VenueScene {
  const chosen = result.sites.find(({ id }) => id === picked) ?? null;
  const suggested = new Set(result.sites.map(({ id }) => id));
  const existing = [...names.venues].flatMap(([id, { name, lngLat }]) =>
    lngLat && !suggested.has(id) ? [{ id, lngLat, tone: 'plain', hint: [name] } as const] : [],
  );
  const sites = result.sites.map(
    ({ id, name, lngLat, gainAlone }) =>
      ({
        id,
        lngLat,
        tone: id === picked ? 'picked' : 'suggested',
        label: name,
        hint: [name, words.gain(gainAlone)],
      }) as const,
  );
  // Of several that would do, the first suggested; the picked one before all.
  const siteOf = new Map<string, SitePlanResult['sites'][number]>();
  for (const site of [...(chosen ? [chosen] : []), ...result.sites])
    for (const id of site.organisationIds) if (!siteOf.has(id)) siteOf.set(id, site);
  const place = (id: string) => names.organisations.get(id);
  const helped = [...siteOf].flatMap(([id, site]) => {
    const named = place(id);
    if (!named?.lngLat) return [];
    const tone = chosen && site !== chosen ? 'plain' : 'within';
    return [{ id, lngLat: named.lngLat, tone, hint: [named.name, words.helped(site.name)] } as const];
  });
  const rest = result.unserved.flatMap(({ organisationId: id }) => {
    const named = place(id);
    return named?.lngLat && !siteOf.has(id)
      ? [{ id, lngLat: named.lngLat, tone: 'beyond', hint: [named.name, words.unserved] } as const]
      : [];
  });
  const ties = [...siteOf].flatMap(([id, site]) => {
    const from = place(id)?.lngLat;
    return from && (!chosen || site === chosen) ? [{ from, to: site.lngLat }] : [];
  });
  return { ...emptyVenueScene, venues: [...existing, ...sites], needs: [...helped, ...rest], ties };
}
