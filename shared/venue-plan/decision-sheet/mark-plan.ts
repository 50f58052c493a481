import type { LngLat } from '../../division.ts';
import type { DecisionFacts } from './decision-facts.ts';
import { numberVenues, siteLetter } from './number-venues.ts';

/** One that asks, on the map. */
interface MapNeed {
  readonly lngLat: LngLat;
  readonly served: boolean;
}

/** What a map of the plan shows. */
export interface Marked {
  readonly needs: readonly MapNeed[];
  readonly houses: readonly { readonly lngLat: LngLat; readonly label: string; readonly site: boolean }[];
  readonly ties: readonly (readonly [LngLat, LngLat])[];
}

/** What of the plan can be drawn; who is not located stands in the tables only. */
export function markPlan({ plan: { result }, organisations, venues }: DecisionFacts): Marked {
  const at = (id: string) => organisations.get(id)?.lngLat ?? null;
  const left = result.unserved.flatMap(({ organisationId }): MapNeed[] => {
    const lngLat = at(organisationId);
    return lngLat ? [{ lngLat, served: false }] : [];
  });
  if (result.kind === 'site') {
    const gainers = new Set(result.sites.flatMap(({ organisationIds }) => organisationIds));
    return {
      needs: [
        ...left,
        ...[...gainers].flatMap((id): MapNeed[] => {
          const lngLat = at(id);
          return lngLat ? [{ lngLat, served: true }] : [];
        }),
      ],
      houses: result.sites.map(({ lngLat }, index) => ({ lngLat, label: siteLetter(index), site: true })),
      ties: result.sites.flatMap(({ lngLat, organisationIds, metres }) =>
        organisationIds.flatMap((id, index): [LngLat, LngLat][] => {
          const from = metres[index] === null ? null : at(id);
          return from ? [[from, lngLat]] : [];
        }),
      ),
    };
  }
  const served = result.meetings.flatMap(({ organisationId }): MapNeed[] => {
    const lngLat = at(organisationId);
    return lngLat ? [{ lngLat, served: true }] : [];
  });
  return {
    needs: [...left, ...served],
    houses: numberVenues(result, venues).flatMap(({ venueId, number }) => {
      const lngLat = venues.get(venueId)?.lngLat;
      return lngLat ? [{ lngLat, label: String(number), site: false }] : [];
    }),
    ties: result.meetings.flatMap(({ organisationId, venueId }): [LngLat, LngLat][] => {
      const [from, to] = [at(organisationId), venues.get(venueId)?.lngLat ?? null];
      return from && to ? [[from, to]] : [];
    }),
  };
}
