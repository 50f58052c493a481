import type { TransitionReport } from '../../../shared/grading/grading-view.ts';
import { lastQuarterOf } from '../../../shared/grading/half-year.ts';
import { transitionMatrix } from '../../../shared/grading/transition-matrix.ts';
import type { HalfYear } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow, listGround } from '../division/data.ts';
import { listDueParties } from './parties.ts';

/**
 * What became of the star grades of a half-year 星级晋升情况, of a division and of each one below it: for the half-year promotion report. A
 * joint party organisation counts once, in its own division; newly founded ones have a row, dissolved and undecided ones a column.
 * @param divisionCode city, banner or unit of the scope
 * @throws AppError `division-unknown`
 */
export async function getTransitionMatrix(
  db: Database,
  scope: Scope,
  divisionCode: string,
  halfYear: HalfYear,
): Promise<TransitionReport> {
  const last = lastQuarterOf(halfYear);
  const { code, name } = await getDivision(db, scope, divisionCode, last);
  const divisionCodes = await listCodesBelow(db, scope, code, last);
  const ground = new Map((await listGround(db, last)).map((division) => [division.code, division]));
  const due = await listDueParties(db, halfYear, { divisionCodes });
  const rows = due.map(({ state, before, given }) => ({
    id: state.partyOrganisationId,
    name: state.name,
    divisionCode: state.divisionCode,
    divisionName: ground.get(state.divisionCode)?.name ?? state.divisionCode,
    leadOrganisationId: state.leadOrganisationId,
    from: before,
    to: given,
    dissolved: state.dissolved,
  }));
  const partOf = (of: string): string => {
    const path = ground.get(of)?.path ?? [];
    return path[path.indexOf(code) + 1] ?? code;
  };
  const parts = [...ground.values()].filter(
    (each) => divisionCodes.includes(each.code) && partOf(each.code) === each.code,
  );
  return {
    divisionCode: code,
    divisionName: name,
    halfYear,
    matrix: transitionMatrix(rows),
    byDivision: parts.map((part) => {
      const { counts, total } = transitionMatrix(
        rows.filter((row) => partOf(row.divisionCode) === part.code),
      );
      return { divisionCode: part.code, divisionName: part.name, counts, total };
    }),
    rows,
  };
}
