import type { IndicatorValue } from '../../../shared/indicator.ts';
import { indicatorValues, tallyIndicators } from '../../../shared/indicator.ts';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import { classify, type SymbolClass, symbolClasses } from '../../../shared/symbol.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBefore, listCodesBelow } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { getAboveScaleThreshold } from '../setting/data.ts';

export interface DivisionStatistics {
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly quarter: Quarter;
  readonly threshold: number;
  readonly operating: number;
  /** Not operating, by status: said, never silently dropped. */
  readonly excluded: number;
  readonly unlocated: number;
  readonly classes: Readonly<Record<SymbolClass, number>>;
  readonly indicators: readonly IndicatorValue[];
}

/** The figures of one division and quarter, the quarter before beside them. */
export async function getStatistics(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
): Promise<DivisionStatistics> {
  const division = await getDivision(db, scope, code, quarter);
  const divisionCodes = await listCodesBelow(db, scope, division.code, quarter);
  const before = addQuarters(quarter, -1);
  // A merger must not look like growth: what is compared is the same ground.
  const codesBefore = await listCodesBefore(db, scope, divisionCodes, before);
  const [now, previous, threshold, thresholdBefore] = await Promise.all([
    listOrganisations(db, scope, quarter, { divisionCodes }),
    listOrganisations(db, scope, before, { divisionCodes: codesBefore }),
    getAboveScaleThreshold(db, quarter),
    getAboveScaleThreshold(db, before),
  ]);
  const operating = now.filter((each) => each.status === 'operating');
  const classes = Object.fromEntries(symbolClasses.map((each) => [each, 0])) as Record<SymbolClass, number>;
  for (const each of operating) classes[classify(each, threshold)] += 1;
  return {
    divisionCode: division.code,
    divisionName: division.name,
    quarter,
    threshold,
    operating: operating.length,
    excluded: now.length - operating.length,
    unlocated: operating.filter((each) => each.lngLat === null).length,
    classes,
    indicators: indicatorValues(
      tallyIndicators(now, threshold),
      previous.length ? tallyIndicators(previous, thresholdBefore) : null,
    ),
  };
}
