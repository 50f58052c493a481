import { AppError } from '../../../shared/app-error.ts';
import type { FormParty, FormPeriod, FormReview } from '../../../shared/form/form-period.ts';
import { partiesOfRecords } from '../../../shared/form/parties-of-records.ts';
import { type HalfYear, halfYearOf, type Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getTransitionMatrix } from '../grading/data.ts';
import { listPublishedUnits, type PublishedUnit } from '../report/published/data.ts';
import { loadRegistry } from '../report/registry/data.ts';
import { getThresholds } from '../standard/data.ts';

/** What is in force in a quarter, and which units have published it. */
export interface LoadedPeriod {
  readonly period: Omit<FormPeriod, 'changes'>;
  readonly published: readonly Pick<PublishedUnit, 'divisionCode' | 'revision' | 'publishedAt'>[];
}

/**
 * The records of some units in a quarter as officials see them: of each its last published snapshot, else the registry; as of an instant
 * only what was published by then.
 */
export async function loadPeriod(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  units: readonly string[],
  asOf: Date | undefined,
): Promise<LoadedPeriod> {
  const [snapshots, thresholds] = await Promise.all([
    listPublishedUnits(db, scope, units, quarter, asOf),
    getThresholds(db, quarter),
  ]);
  const frozen = new Set(snapshots.map(({ divisionCode }) => divisionCode));
  const open = asOf ? [] : units.filter((code) => !frozen.has(code));
  const registry = open.length > 0 ? await loadRegistry(db, scope, quarter, open) : null;
  const openParties = open.flatMap((code) => registry?.partiesIn.get(code) ?? []);
  const parties: FormParty[] = [
    ...snapshots.flatMap(({ facts }) => facts.partyOrganisations),
    ...openParties,
    ...partiesOfRecords(snapshots.flatMap(({ facts }) => (facts.form === 1 ? facts.organisations : []))),
  ];
  return {
    period: {
      quarter,
      threshold: thresholds['above-scale-employees'],
      organisations: [
        ...snapshots.flatMap(({ facts }) => facts.organisations),
        ...(registry?.organisations ?? []),
      ],
      // One that an old snapshot names too counts as the newer one knows it.
      parties: [...new Map(parties.toReversed().map((party) => [party.id, party])).values()],
      reviews: [],
    },
    published: snapshots,
  };
}

/** The reviews of a half-year; none where the division was not there yet. */
export async function loadReviews(
  db: Database,
  scope: Scope,
  divisionCode: string,
  halfYear: HalfYear,
): Promise<readonly FormReview[]> {
  try {
    return (await getTransitionMatrix(db, scope, divisionCode, halfYear)).rows;
  } catch (error) {
    if (error instanceof AppError && error.code === 'division-unknown') return [];
    throw error;
  }
}

/** A half-year of the promotion form: its reviews, and how far its last quarter is published. */
export async function loadHalfYear(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
): Promise<FormPeriod> {
  return {
    quarter,
    threshold: (await getThresholds(db, quarter))['above-scale-employees'],
    organisations: [],
    parties: [],
    changes: [],
    reviews: await loadReviews(db, scope, divisionCode, halfYearOf(quarter)),
  };
}
