import type { LngLat } from '../../division.ts';
import type { SheetData } from '../../map-sheet/sheet-data.ts';
import type { PlanResult, PlanRule, PlanStatus } from '../../venue-plan.ts';

export interface NamedPlace {
  readonly name: string;
  readonly divisionCode: string;
  readonly lngLat: LngLat | null;
}

/** Everything a decision sheet is drawn from: the plan as it was solved, the names in it, and the ground. Same facts, same bytes. */
export interface DecisionFacts {
  readonly plan: {
    readonly name: string;
    readonly rule: PlanRule;
    readonly result: PlanResult;
    readonly status: PlanStatus;
    readonly sentOn: string | null;
    /** Of who saved it. */
    readonly post: string;
  };
  readonly organisations: ReadonlyMap<string, NamedPlace>;
  readonly venues: ReadonlyMap<string, NamedPlace>;
  /** Outlines, water, quarter, date, and whether all of it is sample data. */
  readonly ground: SheetData;
}

/** Sizes an office prints; both lie on the long side. */
export const decisionSizes = ['A4', 'A3'] as const;
export type DecisionSize = (typeof decisionSizes)[number];
