import { writeFile } from 'node:fs/promises';
import { decisionSizes } from '../../../shared/venue-plan/decision-sheet/decision-facts.ts';
import { assumptionLines, resultLines } from '../../../shared/venue-plan/decision-sheet/decision-words.ts';
import {
  assignObjectives,
  needChoices,
  type PlanKind,
  type PlanRule,
  venueAreas,
} from '../../../shared/venue-plan.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { printDecisionSheet } from '../../adapters/sheet-printer/print-decision-sheet.ts';
import { actWithin } from '../../db/scope.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { decisionFactsOf } from '../../modules/venue-plan/decision-facts.ts';
import { defaultPlanRule } from '../../modules/venue-plan/inputs.ts';
import { saveVenuePlan, tryVenuePlan } from '../../modules/venue-plan/mutations.ts';
import { readChoice } from './choice-option.ts';
import { type CommandContext, consoleScope, optional, required, UsageError, type Values } from './command.ts';
import { chooseQuarter } from './quarter-option.ts';

export const planOptions = {
  division: { type: 'string' },
  quarter: { type: 'string' },
  who: { type: 'string' },
  area: { type: 'string' },
  'max-km': { type: 'string' },
  save: { type: 'string' },
  out: { type: 'string' },
  size: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What both kinds of plan are asked with. */
export const planUsage =
  '--division C [--quarter Q] [--who unreached|unorganised] [--area township|banner|city] [--max-km K]';
export const planOutUsage = '[--save NAME] [--out sheet.pdf] [--size A4|A3] [--json]';

/** Solves a plan, keeps it when it is named, and says what was found; one JSON object with the whole result when asked for. */
export async function runPlan(
  values: Values,
  { open }: CommandContext,
  kind: PlanKind,
  more: Partial<PlanRule>,
): Promise<string> {
  const divisionCode = required(values, 'division');
  const size = readChoice('size', optional(values, 'size') ?? 'A4', decisionSizes);
  const rule: PlanRule = {
    ...defaultPlanRule,
    who: readChoice('who', optional(values, 'who') ?? 'unreached', needChoices.slice(0, 2)),
    venueArea: readChoice('area', optional(values, 'area') ?? 'city', venueAreas),
    bound: { kind: 'metres', value: 1000 * readNumber(values, 'max-km', [0.1, 200], 5) },
    ...more,
  };
  const product = await open();
  const { connection, pack, ports } = product;
  const scope = await consoleScope(product);
  const quarter = await chooseQuarter(optional(values, 'quarter'), product);
  const name = optional(values, 'save');
  const t = messagesIn('zh-CN');
  const asked = { divisionCode, quarter, kind, rule, corrections: [] };
  return actWithin(connection.db, scope, 'write', async (tx) => {
    const plan =
      name === null
        ? await tryVenuePlan(tx, scope, ports, asked)
        : await saveVenuePlan(tx, scope, ports, { ...asked, id: null, expectedVersion: 0, name });
    const out = optional(values, 'out');
    if (out !== null) {
      const facts = await decisionFactsOf(tx, scope, plan, { drawnOn: drawnOn(ports.clock.now()), pack });
      await writeFile(
        out,
        await printDecisionSheet(facts, size, { t, measure: measureText, language: 'zh-CN' }),
      );
    }
    const { result } = plan;
    if (values.json) return JSON.stringify({ id: name === null ? null : plan.id, ...result });
    const used = result.kind === 'assign' ? new Set(result.meetings.map(({ venueId }) => venueId)).size : 0;
    return [
      ...resultLines(result, used, t),
      ...assumptionLines(rule, result, t),
      ...(name === null ? [] : [t('console.plan-saved', { name, id: plan.id })]),
      ...(out === null ? [] : [t('console.plan-drawn', { file: out })]),
    ].join('\n');
  });
}

export function readObjective(values: Values): PlanRule['objective'] {
  return readChoice('objective', optional(values, 'objective') ?? 'least-way', assignObjectives);
}

/** A number within limits. @throws UsageError */
export function readNumber(
  values: Values,
  name: string,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  const text = optional(values, name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new UsageError(`--${name} ${least}–${most}`);
  return value;
}
