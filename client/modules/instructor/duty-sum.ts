import type { DutyState } from '../../../shared/instructor/duties.ts';

interface WithDuties {
  readonly certificateNumber: string;
  readonly duties: readonly { readonly state: DutyState }[];
}

/** How many of an instructor's duties are overdue and due. */
export function openDuties({ duties }: Pick<WithDuties, 'duties'>): { overdue: number; due: number } {
  const of = (state: DutyState) => duties.filter((duty) => duty.state === state).length;
  return { overdue: of('overdue'), due: of('due') };
}

/** Who has most overdue first, then most due; by certificate number. */
export function byUrgency(a: WithDuties, b: WithDuties): number {
  const [of, other] = [openDuties(a), openDuties(b)];
  return (
    other.overdue - of.overdue ||
    other.due - of.due ||
    (a.certificateNumber < b.certificateNumber ? -1 : a.certificateNumber > b.certificateNumber ? 1 : 0)
  );
}
