import { z } from 'zod';

export const partyOrganisationKinds = ['committee', 'general-branch', 'branch'] as const;
export const PartyOrganisationKind = z.enum(partyOrganisationKinds);
export type PartyOrganisationKind = (typeof partyOrganisationKinds)[number];

export const partyOrganisationFormations = ['solo', 'joint', 'attached', 'regional', 'industry'] as const;
export const PartyOrganisationFormation = z.enum(partyOrganisationFormations);
export type PartyOrganisationFormation = (typeof partyOrganisationFormations)[number];

/** The post of secretary: filled by one of three ways, or vacant. No names. */
export const secretaryPosts = ['internal', 'recruited', 'appointed', 'vacant'] as const;
export const SecretaryPost = z.enum(secretaryPosts);
export type SecretaryPost = (typeof secretaryPosts)[number];
