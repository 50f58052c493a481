import type { SymbolClass } from '../../../shared/symbol.ts';

/** What must be seen first stands first; then grades from the best down. */
export const legendOrder: readonly SymbolClass[] = [
  'unorganised-above-scale',
  'enterprise-star-5',
  'enterprise-star-4',
  'enterprise-star-3',
  'enterprise-star-2',
  'enterprise-star-1',
  'enterprise-ungraded',
  'unorganised-below-scale',
  'social-star-5',
  'social-star-4',
  'social-star-3',
  'social-star-2',
  'social-star-1',
  'social-ungraded',
  'social-unorganised',
];
