import type { Command } from './command.ts';
import { planOptions, planOutUsage, planUsage, readObjective, runPlan } from './plan-command.ts';

/** Assigns those who need a place to venues. */
export const assign: Command = {
  usage: `${planUsage} [--objective least-way|fairest|balanced] ${planOutUsage}`,
  options: { ...planOptions, objective: { type: 'string' } },
  run: (values, context) => runPlan(values, context, 'assign', { objective: readObjective(values) }),
};
