import { and, inArray, isNotNull } from 'drizzle-orm';
import { existsIn } from '../../../shared/division-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { MeetingVenue } from '../../../shared/venue/meeting-places.ts';
import type { SiteGround } from '../../../shared/venue-plan/plan-problem.ts';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';

const siteKinds = ['village', 'community', 'park'] as const;

/**
 * The villages, communities and parks whose seat is known and that host no venue yet, by code.
 * @param divisionCodes already expanded to everything below
 * @param venues what stands there; where a host has one, that one is the candidate
 */
export async function listSiteGrounds(
  db: Database,
  quarter: Quarter,
  divisionCodes: readonly string[],
  venues: readonly Pick<MeetingVenue, 'divisionCode' | 'hostDivisionCode' | 'hostKind'>[],
): Promise<SiteGround[]> {
  const rows = await db
    .select()
    .from(division)
    .where(
      and(
        inArray(division.kind, siteKinds),
        inArray(division.code, [...divisionCodes]),
        isNotNull(division.seatLng),
        isNotNull(division.seatLat),
      ),
    )
    .orderBy(division.code);
  const hosts = new Set(
    venues.flatMap(({ divisionCode, hostDivisionCode, hostKind }) =>
      hostKind === 'park' ? [divisionCode] : (hostDivisionCode ?? []),
    ),
  );
  return rows
    .filter((row) => existsIn(quarter, row) && !hosts.has(row.code))
    .flatMap(({ code, kind, shortName: name, parentCode, seatLng, seatLat }): SiteGround[] => {
      const site = siteKinds.find((each) => each === kind);
      if (!site || seatLng === null || seatLat === null) return [];
      const divisionCode = site === 'park' ? code : (parentCode ?? code);
      return [{ code, name, kind: site, divisionCode, lngLat: [seatLng, seatLat] }];
    });
}
