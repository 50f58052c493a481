import { randomUUID } from 'node:crypto';
import type { venuePlan } from '../../server/db/schema/venue-plan.ts';
import { defaultPlanRule } from '../../server/modules/venue-plan/inputs.ts';

/** A draft of a division's in 2026Q3 for which nobody asked. */
export function buildPlanRow(divisionCode: string): typeof venuePlan.$inferInsert & { readonly id: string } {
  const at = new Date('2026-10-01T00:00:00Z');
  return {
    id: randomUUID(),
    divisionCode,
    quarter: '2026Q3',
    kind: 'assign',
    name: '样例方案',
    rule: defaultPlanRule,
    corrections: [],
    result: {
      kind: 'assign',
      basis: { kind: 'detour', factor: 1.4, speedKmh: 40 },
      solvedOn: '2026-10-01',
      ...{ wanted: 0, served: 0, servedBound: 0, value: 0, bound: 0, gap: 0, proven: true },
      ...{ meetings: [], unserved: [], refused: [], totalMetres: 0, longestMetres: 0 },
      nearestFirst: { served: 0, totalMetres: 0 },
    },
    status: 'draft',
    actor: 'test',
    actorPost: '样例岗位',
    createdAt: at,
    updatedAt: at,
  };
}
