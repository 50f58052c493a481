import { sql } from 'drizzle-orm';
import type { Division } from '../../../shared/division.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { Transaction } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';

/**
 * Loads or refreshes the divisions of a region pack. Seats that an import or the sample gave are kept when the pack has none, and what
 * the office itself decided (names, mergers, new divisions) is left alone. Quarters of which anything is published keep, by a trigger,
 * the ground they were published on.
 */
export async function loadDivisions(tx: Transaction, pack: RegionPack): Promise<void> {
  const all = [...pack.divisions, ...pack.hosts];
  const byCode = new Map(all.map((each) => [each.code, each]));
  const pathOf = (each: Division): string[] => {
    const parent = each.parentCode === null ? undefined : byCode.get(each.parentCode);
    return parent ? [...pathOf(parent), each.code] : [each.code];
  };
  const rows = all.map((each) => {
    const { seat, ...rest } = each;
    return {
      ...rest,
      aliases: [...each.aliases],
      path: pathOf(each),
      seatLng: seat?.[0] ?? null,
      seatLat: seat?.[1] ?? null,
    };
  });
  // 500 rows × 18 columns stays well below PostgreSQL's 65,535 parameters.
  for (let start = 0; start < rows.length; start += 500) {
    await tx
      .insert(division)
      .values(rows.slice(start, start + 500))
      .onConflictDoUpdate({
        target: division.code,
        set: {
          name: sql`excluded.name`,
          shortName: sql`excluded.short_name`,
          kind: sql`excluded.kind`,
          level: sql`excluded.level`,
          parentCode: sql`excluded.parent_code`,
          path: sql`excluded.path`,
          aliases: sql`excluded.aliases`,
          seatLng: sql`coalesce(excluded.seat_lng, division.seat_lng)`,
          seatLat: sql`coalesce(excluded.seat_lat, division.seat_lat)`,
          seatSource: sql`coalesce(excluded.seat_source, division.seat_source)`,
          polygon: sql`excluded.polygon`,
          bbox: sql`excluded.bbox`,
          schematic: sql`excluded.schematic`,
          boundarySource: sql`excluded.boundary_source`,
          boundaryVintage: sql`excluded.boundary_vintage`,
        },
        setWhere: sql`not ${division.decided}`,
      });
  }
}
