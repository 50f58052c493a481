import { z } from 'zod';

/** From the one who cares for the installation to the one who only looks. */
export const roles = ['administrator', 'city', 'banner', 'township', 'planner', 'viewer'] as const;
export const Role = z.enum(roles);
export type Role = (typeof roles)[number];

/**
 * What can be asked of the product. `public` needs no account, `self` any account; of everything else {@link roleActions} says who
 * may.
 */
export const actions = [
  'public',
  'self',
  'registry.read',
  'registry.write',
  'sheet.draw',
  'report.read',
  'report.submit',
  'report.review',
  'report.publish',
  'sweep.read',
  'sweep.write',
  'contact.read',
  'account.manage',
  'audit.read',
  'division.change',
  'standard.write',
  'export.take',
  'report.ask',
  'venue.write',
  'venue.plan',
  'share.answer',
] as const;
export type Action = (typeof actions)[number];

const readsAll = ['registry.read', 'sheet.draw', 'report.read'] as const satisfies readonly Action[];
const keepsRegistry = [
  ...readsAll,
  'registry.write',
  'sweep.read',
  'sweep.write',
  'contact.read',
  'export.take',
  'venue.write',
  'venue.plan',
  'share.answer',
] as const satisfies readonly Action[];

/**
 * Who may do what, inside the divisions an account is bound to (and everything below them). Duties are kept apart: who makes the
 * accounts does not write the registry, who hands in does not accept, who accepts does not publish.
 */
export const roleActions: Readonly<Record<Role, readonly Action[]>> = {
  administrator: [...readsAll, 'account.manage', 'audit.read', 'division.change'],
  city: [...keepsRegistry, 'report.review', 'report.publish', 'report.ask', 'standard.write', 'audit.read'],
  banner: [...keepsRegistry, 'report.review', 'report.ask'],
  township: [...keepsRegistry, 'report.submit'],
  planner: ['registry.read', 'report.read', 'venue.plan'],
  viewer: [...readsAll, 'report.ask', 'export.take'],
};

/** Whether a role may do something at all; where, its divisions say. */
export function mayDo(role: Role, action: Action): boolean {
  return action === 'public' || action === 'self' || roleActions[role].includes(action);
}
