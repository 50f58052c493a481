import { z } from 'zod';
import { LiaisonRole, UnorganisedReason } from '../../../shared/liaison.ts';
import { Quarter } from '../../../shared/quarter.ts';

const Day = z.iso.date();

export const PlanFacts = z.object({
  reason: UnorganisedReason,
  reasonNote: z.string().trim().max(300).nullable(),
  /** A leader's role, never a person. */
  responsibleRole: LiaisonRole,
  nextStep: z.string().trim().min(1).max(200),
  dueOn: Day,
  /** The day the step was done; null: open. */
  doneOn: Day.nullable(),
  campaignId: z.uuid().nullable(),
  /** Taken off. */
  closed: z.boolean(),
});
export type PlanFacts = z.infer<typeof PlanFacts>;

const Target = z.object({
  organisationId: z.uuid(),
  /** Of the card in force; null: there was never one. */
  expectedVersion: z.number().int().nullable(),
});

export const SavedPlan = Target.extend({
  operationId: z.uuid().optional(),
  quarter: Quarter,
  facts: PlanFacts,
});
export type SavedPlan = z.infer<typeof SavedPlan>;

/** The same for many cards; what is absent stays as it is. */
export const SavedPlans = z.object({
  operationId: z.uuid().optional(),
  quarter: Quarter,
  cards: z.array(Target).min(1).max(500),
  facts: PlanFacts.pick({ responsibleRole: true, dueOn: true, doneOn: true, campaignId: true }).partial(),
});
export type SavedPlans = z.infer<typeof SavedPlans>;

export const SavedCampaign = z
  .object({
    operationId: z.uuid().optional(),
    /** Null: a new one. */
    id: z.uuid().nullable(),
    /** 0 for a new one. */
    expectedVersion: z.number().int(),
    divisionCode: z.string().max(12),
    name: z.string().trim().min(1).max(60),
    fromDate: Day,
    toDate: Day,
    goal: z.number().int().min(1).max(100_000).nullable(),
    closed: z.boolean(),
  })
  .refine(({ fromDate, toDate }) => fromDate <= toDate);
export type SavedCampaign = z.infer<typeof SavedCampaign>;
