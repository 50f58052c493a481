import { z } from 'zod';
import { DrawnArea } from '../../../shared/instructor/area.ts';
import { DutyKind, InstructorMode } from '../../../shared/instructor.ts';
import { Quarter } from '../../../shared/quarter.ts';

const Day = z.iso.date();

export const InstructorFacts = z.object({
  certificateNumber: z.string().trim().min(1).max(40),
  /** Home division: a unit, a banner or the city. */
  divisionCode: z.string().max(12),
  post: z.string().trim().min(1).max(60),
  /** Absent: stays as it is. */
  officeTelephone: z
    .string()
    .trim()
    .max(30)
    .regex(/^[0-9+ ()（）—–-]*$/)
    .nullable()
    .optional(),
  mode: InstructorMode,
  /** Of 包片: divisions at or below the home division, villages too. */
  areaCodes: z.array(z.string().max(12)).max(500),
  /** Of 包片: the area as it was drawn. */
  area: DrawnArea.nullable(),
  fromQuarter: Quarter,
  /** The first quarter without; ends what is assigned. */
  untilQuarter: Quarter.nullable(),
});
export type InstructorFacts = z.infer<typeof InstructorFacts>;

export const SavedInstructor = z.object({
  operationId: z.uuid().optional(),
  /** Null: a new one. */
  id: z.uuid().nullable(),
  /** 0 for a new one. */
  expectedVersion: z.number().int(),
  facts: InstructorFacts,
});
export type SavedInstructor = z.infer<typeof SavedInstructor>;

export const Assigning = z.object({
  operationId: z.uuid().optional(),
  quarter: Quarter,
  /** Null: nobody any more. */
  instructorId: z.uuid().nullable(),
  organisations: z
    .array(
      z.object({
        id: z.uuid(),
        /** Of the assignment in force; null: there was never one. */ expectedVersion: z
          .number()
          .int()
          .nullable(),
      }),
    )
    .min(1)
    .max(1000),
});
export type Assigning = z.infer<typeof Assigning>;

const Duty = z.object({ instructorId: z.uuid(), kind: DutyKind, period: z.string().max(6) });

export const MarkedDuties = z.object({
  operationId: z.uuid().optional(),
  duties: z.array(Duty).min(1).max(500),
  /** Null: not done after all. */
  doneOn: Day.nullable(),
  note: z.string().trim().max(200).nullable(),
});
export type MarkedDuties = z.infer<typeof MarkedDuties>;
