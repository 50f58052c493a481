import type { symbol as chinese } from '../zh-CN/symbol.ts';

/** Names of the symbol classes, for the legend on screen and on paper. */
export const symbol: Record<keyof typeof chinese, string> = {
  'enterprise-star-1': 'Enterprise, 1 star',
  'enterprise-star-2': 'Enterprise, 2 stars',
  'enterprise-star-3': 'Enterprise, 3 stars',
  'enterprise-star-4': 'Enterprise, 4 stars',
  'enterprise-star-5': 'Enterprise, 5 stars',
  'enterprise-ungraded': 'Enterprise, organised, not graded',
  'social-star-1': 'Social organisation, 1 star',
  'social-star-2': 'Social organisation, 2 stars',
  'social-star-3': 'Social organisation, 3 stars',
  'social-star-4': 'Social organisation, 4 stars',
  'social-star-5': 'Social organisation, 5 stars',
  'social-ungraded': 'Social organisation, organised, not graded',
  'unorganised-above-scale': 'Above-scale enterprise, not organised',
  'unorganised-below-scale': 'Below-scale enterprise, not organised',
  'social-unorganised': 'Social organisation, not organised',
};
