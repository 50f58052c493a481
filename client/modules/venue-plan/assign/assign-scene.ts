import type { Bbox, LngLat } from '../../../../shared/division.ts';
import { bboxOfPositions, widenBbox } from '../../../../shared/geometry/bbox.ts';
import type { AssignPlanResult } from '../../../../shared/venue-plan.ts';
import { emptyVenueScene, type VenueScene } from '../../../map/venue-scene.ts';
import type { PlanNames } from '../plan-names.ts';

interface Words {
  /** How many groups meet at a venue. */
  readonly groups: (count: number) => string;
  readonly unserved: string;
  readonly distance: (metres: number) => string;
}

/** An assignment on the map: a tie from everyone served to its venue; the picked one and its venue stand out. */
export function assignScene(
  result: AssignPlanResult,
  names: PlanNames,
  picked: string | null,
  words: Words,
): VenueScene {
  const at = (map: PlanNames['organisations'], id: string): LngLat | null => map.get(id)?.lngLat ?? null;
  const groups = new Map<string, number>();
  for (const { venueId } of result.meetings) groups.set(venueId, (groups.get(venueId) ?? 0) + 1);
  const own = result.meetings.find(({ organisationId }) => organisationId === picked);
  const venues = [...names.venues].flatMap(([id, { name, lngLat }]) => {
    if (!lngLat) return [];
    const count = groups.get(id);
    const tone = own?.venueId === id ? 'picked' : count ? 'usable' : 'plain';
    const hint = [name, ...(count ? [words.groups(count)] : [])];
    return [{ id, lngLat, tone, hint, ...(count ? { label: name } : {}) } as const];
  });
  const need = (id: string, tone: 'served' | 'beyond', line: string) => {
    const lngLat = at(names.organisations, id);
    const name = names.organisations.get(id)?.name ?? id;
    if (!lngLat) return [];
    const chosen = id === picked;
    return [
      {
        id,
        lngLat,
        tone: chosen ? 'picked' : tone,
        hint: [name, line],
        ...(chosen ? { label: name } : {}),
      } as const,
    ];
  };
  const needs = [
    ...result.meetings.flatMap(({ organisationId, venueId, metres }) =>
      need(
        organisationId,
        'served',
        `→ ${names.venues.get(venueId)?.name ?? venueId} · ${words.distance(metres)}`,
      ),
    ),
    ...result.unserved.flatMap(({ organisationId }) => need(organisationId, 'beyond', words.unserved)),
  ];
  const ties = result.meetings.flatMap(({ organisationId, venueId, fixed }) => {
    const [from, to] = [at(names.organisations, organisationId), at(names.venues, venueId)];
    return from && to ? [{ from, to, weak: fixed }] : [];
  });
  return { ...emptyVenueScene, venues, needs, ties };
}

/** Around an organisation and the venue it is assigned to; null when it has no place on the map. */
export function focusOf(result: AssignPlanResult, names: PlanNames, organisationId: string): Bbox | null {
  const venueId = result.meetings.find((each) => each.organisationId === organisationId)?.venueId;
  const places = [
    names.organisations.get(organisationId)?.lngLat,
    venueId === undefined ? null : names.venues.get(venueId)?.lngLat,
  ].filter((each) => each != null);
  return places.length === 0 ? null : widenBbox(bboxOfPositions(places), 0.01);
}
