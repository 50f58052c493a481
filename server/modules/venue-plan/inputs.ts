import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { defaultMeetingRule } from '../../../shared/venue/weekly-slot.ts';
import { PlanCorrections, PlanKind, PlanRule } from '../../../shared/venue-plan.ts';

export const AskedProblem = z.object({
  divisionCode: z.string().max(12),
  quarter: Quarter,
  kind: PlanKind,
  rule: PlanRule,
});
export type AskedProblem = z.infer<typeof AskedProblem>;

/** A plan to be solved and kept; nothing of a solution comes from outside. */
export const SavedVenuePlan = AskedProblem.extend({
  operationId: z.uuid().optional(),
  /** Null: a new one. */
  id: z.uuid().nullable(),
  /** 0 for a new one. */
  expectedVersion: z.number().int(),
  name: z.string().trim().min(1).max(60),
  corrections: PlanCorrections,
});
export type SavedVenuePlan = z.infer<typeof SavedVenuePlan>;

export const PlanTarget = z.object({
  operationId: z.uuid().optional(),
  id: z.uuid(),
  expectedVersion: z.number().int(),
});
export type PlanTarget = z.infer<typeof PlanTarget>;

export const SentPlan = PlanTarget.extend({
  /** Send the rest when something was taken meanwhile. */
  partial: z.boolean().default(false),
});
export type SentPlan = z.infer<typeof SentPlan>;

/** What a plan begins with: party organisations without a place, within 5 km, wherever the venue lies. */
export const defaultPlanRule: PlanRule = {
  who: 'unreached',
  organisationIds: [],
  venueArea: 'city',
  bound: { kind: 'metres', value: 5000 },
  meeting: defaultMeetingRule,
  objective: 'least-way',
  site: {
    count: 3,
    candidates: ['village', 'community', 'park', 'open-up', 'extend', 'complete'],
    objective: 'cover-within',
    slotsPerWeek: 10,
    capacityPeople: 30,
  },
};
