import { and, asc, eq } from 'drizzle-orm';
import type { DivisionKind } from '../../../shared/division.ts';
import { existsIn } from '../../../shared/division-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';

/** Who can host a venue in a township-level division. */
export interface VenueHosts {
  /** Villages and communities, by code. */
  readonly villages: readonly { readonly code: string; readonly name: string; readonly kind: DivisionKind }[];
  /** Operating organisations, by name. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** @throws AppError `division-unknown` */
export async function listHosts(
  db: Database,
  scope: Scope,
  { divisionCode, quarter }: { divisionCode: string; quarter: Quarter },
): Promise<VenueHosts> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const { name, kind, validFrom, validTo } = division;
  const villages = await db
    .select({ code: division.code, name, kind, validFrom, validTo })
    .from(division)
    .where(and(eq(division.level, 'village'), eq(division.parentCode, code)))
    .orderBy(asc(division.code));
  const organisations = await listOrganisations(db, scope, quarter, { divisionCodes: [code] });
  return {
    villages: villages
      .filter((each) => existsIn(quarter, each))
      .map((each) => ({ code: each.code, name: each.name, kind: each.kind })),
    organisations: organisations
      .filter(({ status }) => status === 'operating')
      .map((each) => ({ id: each.id, name: each.name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
