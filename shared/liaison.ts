import { z } from 'zod';

/** Why an organisation has no party organisation yet: neutral, each with something that can be done about it. */
export const unorganisedReasons = [
  'no-members',
  'few-members',
  'members-elsewhere',
  'newly-founded',
  'owner-undecided',
  'staff-mobile',
  'no-venue',
  'in-preparation',
  'other',
] as const;
export const UnorganisedReason = z.enum(unorganisedReasons);
export type UnorganisedReason = (typeof unorganisedReasons)[number];

/** Who is responsible: a leader's role, never a person. */
export const liaisonRoles = [
  'banner-leader',
  'banner-department',
  'township-secretary',
  'township-deputy',
  'township-member',
  'park-office',
  'village-secretary',
] as const;
export const LiaisonRole = z.enum(liaisonRoles);
export type LiaisonRole = (typeof liaisonRoles)[number];
