import type { WeeklySlot } from '../venue/weekly-slot.ts';

/** Who was assigned to one venue. */
export interface Assigned {
  readonly organisationId: string;
  readonly metres: number;
}

/**
 * Gives the free slots of one venue to those assigned to it: the earliest of the week to the nearest, of equally near ones to the one
 * whose id comes first. No slot is given twice.
 * @param slots in the order of the week, at least as many as are assigned
 */
export function allotSlots<One extends Assigned>(
  assigned: readonly One[],
  slots: readonly WeeklySlot[],
): (readonly [One, WeeklySlot])[] {
  return [...assigned]
    .sort((a, b) => a.metres - b.metres || (a.organisationId < b.organisationId ? -1 : 1))
    .flatMap((one, index) => {
      const slot = slots[index];
      return slot ? [[one, slot] as const] : [];
    });
}
