import { siteObjectives } from '../../../shared/venue-plan.ts';
import { defaultPlanRule } from '../../modules/venue-plan/inputs.ts';
import { readChoice } from './choice-option.ts';
import { type Command, optional, UsageError } from './command.ts';
import { planOptions, planOutUsage, planUsage, readNumber, runPlan } from './plan-command.ts';

/** Suggests where one venue more would help most. */
export const site: Command = {
  usage: `${planUsage} [--count 1–5] [--objective cover|shorten|cover-within] ${planOutUsage}`,
  options: { ...planOptions, count: { type: 'string' }, objective: { type: 'string' } },
  run(values, context) {
    const { site: present } = defaultPlanRule;
    const count = readNumber(values, 'count', [1, 5], present.count);
    if (!Number.isInteger(count)) throw new UsageError('--count 1–5');
    const objective = readChoice(
      'objective',
      optional(values, 'objective') ?? present.objective,
      siteObjectives,
    );
    return runPlan(values, context, 'site', { site: { ...present, count, objective } });
  },
};
