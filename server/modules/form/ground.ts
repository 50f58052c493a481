import type { LeafOf } from '../../../shared/form/fill-form.ts';
import type { FormLevel } from '../../../shared/form/form.ts';
import { type FormRow, formRows, rowOfPath } from '../../../shared/form/form-rows.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, getDivision, listCodesBefore, listGround } from '../division/data.ts';

/** The rows of a form, and the reporting units they are counted from. */
export interface FormGround {
  readonly division: DivisionFacts;
  /** Names from the city down. */
  readonly path: readonly string[];
  readonly rows: readonly FormRow[];
  readonly units: readonly DivisionFacts[];
  readonly leafOf: LeafOf;
  /** `达拉特旗 / 树林召镇`; the code where nobody knows a name. */
  nameOf(code: string): string;
}

/** @throws AppError `division-unknown` */
export async function loadGround(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
  level: FormLevel,
): Promise<FormGround> {
  const division = await getDivision(db, scope, divisionCode, quarter);
  const ground = await listGround(db, quarter);
  const below = ground.filter(
    ({ code, path }) => path.includes(division.code) && scope.divisionCodes.has(code),
  );
  const rows = formRows(division, below, level);
  const units = below.filter((each) => each.level === 'township');
  const byCode = new Map(ground.map((each) => [each.code, each]));
  return {
    division,
    path: division.path.flatMap((code) => byCode.get(code)?.name ?? []),
    rows,
    units,
    leafOf: new Map(units.map(({ code, path }) => [code, rowOfPath(rows, path) ?? -1])),
    nameOf: (code) =>
      (byCode.get(code)?.path ?? [code])
        .slice(1)
        .map((each) => byCode.get(each)?.shortName ?? each)
        .join(' / ') || code,
  };
}

/** Where the units of an earlier quarter count: what was merged into a unit since then counts as its own. */
export async function leavesBefore(
  db: Database,
  scope: Scope,
  { units, leafOf }: Pick<FormGround, 'units' | 'leafOf'>,
  quarter: Quarter,
  earlier: Quarter,
): Promise<LeafOf> {
  const codes = units.map(({ code }) => code);
  const before = await listCodesBefore(db, scope, codes, earlier, quarter);
  const found = new Map(before.flatMap((code) => (leafOf.has(code) ? [[code, leafOf.get(code) ?? -1]] : [])));
  const merged = before.filter((code) => !leafOf.has(code));
  // Nearly always nothing was merged: then nobody has to be asked unit by unit.
  for (const code of merged.length > 0 ? codes : []) {
    for (const each of await listCodesBefore(db, scope, [code], earlier, quarter)) {
      if (merged.includes(each)) found.set(each, leafOf.get(code) ?? -1);
    }
  }
  return found;
}
