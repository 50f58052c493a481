import type { RegionPack } from '../../../shared/region-pack.ts';
import type { DecisionFacts } from '../../../shared/venue-plan/decision-sheet/decision-facts.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getSheetData } from '../map-sheet/data.ts';
import { getVenuePlan, type PlanView } from './data.ts';

interface Drawing {
  /** `YYYY-MM-DD`. */
  readonly drawnOn: string;
  readonly pack: RegionPack;
}

/** Everything the decision sheet of a kept plan is drawn from. @throws AppError `not-found`, also of another scope's plan */
export async function getDecisionFacts(
  db: Database,
  scope: Scope,
  { id, ...drawing }: Drawing & { readonly id: string },
): Promise<DecisionFacts> {
  return decisionFactsOf(db, scope, await getVenuePlan(db, scope, id), drawing);
}

/** The same of a plan at hand. */
export async function decisionFactsOf(
  db: Database,
  scope: Scope,
  { divisionCode, quarter, names, name, rule, result, status, sentOn, actorPost: post }: PlanView,
  { drawnOn, pack }: Drawing,
): Promise<DecisionFacts> {
  // Of the sheet only the ground is taken; the date is this drawing's, whatever was published.
  const ground = await getSheetData(db, scope, { divisionCode, quarter, revision: 'draft', drawnOn, pack });
  return {
    plan: { name, rule, result, status, sentOn, post },
    organisations: new Map(Object.entries(names.organisations)),
    venues: new Map(Object.entries(names.venues)),
    ground: { ...ground, drawnOn },
  };
}
