import { sourceMissing, vanished } from './change-rules.ts';
import {
  activistsOverStaff,
  developedOverMembers,
  employeesJumped,
  employeesMissing,
  membersOverEmployees,
  membersUnknown,
} from './count-rules.ts';
import { instructorMissing, planMissing } from './gap-rules.ts';
import {
  nameDuplicate,
  nameShared,
  usccDuplicate,
  usccElsewhere,
  usccInnerCheck,
  usccInvalid,
  usccMissing,
} from './identity-rules.ts';
import {
  locationDatum,
  locationMissing,
  locationNearOutline,
  locationOutside,
  locationOutsideSchematic,
  locationSwapped,
} from './location-rules.ts';
import {
  electionOverdue,
  gradeJumped,
  jointLeadNotMember,
  jointSingleMember,
  partyDissolved,
  partyUnnamed,
  soloTooFewMembers,
} from './party-rules.ts';
import { buildQualityContext, type QualityInput } from './quality-context.ts';
import { type QualityFinding, type QualityRule, qualityRule } from './quality-rule.ts';

/**
 * The rules on a quarter's draft (design: domain, quality rules) as far as the registry holds the facts, in the order they are
 * shown: errors first.
 */
export const qualityRules: readonly QualityRule[] = [
  qualityRule('uscc-invalid', 'error', 'uscc', usccInvalid),
  qualityRule('uscc-duplicate', 'error', 'uscc', usccDuplicate),
  qualityRule('name-duplicate', 'error', 'name', nameDuplicate),
  qualityRule('location-swapped', 'error', 'lngLat', locationSwapped),
  qualityRule('location-outside', 'error', 'lngLat', locationOutside),
  qualityRule('employees-missing', 'error', 'employees', employeesMissing),
  qualityRule('members-over-employees', 'error', 'members', membersOverEmployees),
  qualityRule('party-unnamed', 'error', 'partyOrganisationName', partyUnnamed),
  qualityRule('party-dissolved', 'error', 'partyOrganisationName', partyDissolved),
  qualityRule('solo-too-few-members', 'error', 'members', soloTooFewMembers),
  qualityRule('joint-lead-not-member', 'error', 'partyOrganisationName', jointLeadNotMember),
  qualityRule('location-missing', 'warning', 'lngLat', locationMissing),
  qualityRule('location-datum', 'warning', 'lngLat', locationDatum),
  qualityRule('location-near-outline', 'warning', 'lngLat', locationNearOutline),
  qualityRule('location-outside-schematic', 'warning', 'lngLat', locationOutsideSchematic),
  qualityRule('uscc-missing', 'warning', 'uscc', usccMissing),
  qualityRule('uscc-elsewhere', 'warning', 'uscc', usccElsewhere),
  qualityRule('uscc-inner-check', 'warning', 'uscc', usccInnerCheck),
  qualityRule('name-shared', 'warning', 'name', nameShared),
  qualityRule('employees-jumped', 'warning', 'employees', employeesJumped),
  qualityRule('members-unknown', 'warning', 'members', membersUnknown),
  qualityRule('developed-over-members', 'warning', 'developedThisYear', developedOverMembers),
  qualityRule('activists-over-staff', 'warning', 'activists', activistsOverStaff),
  qualityRule('instructor-missing', 'warning', 'instructor', instructorMissing),
  qualityRule('plan-missing', 'warning', 'plan', planMissing),
  qualityRule('joint-single-member', 'warning', 'formation', jointSingleMember),
  qualityRule('grade-jumped', 'warning', 'grade', gradeJumped),
  qualityRule('election-overdue', 'warning', 'electionDueOn', electionOverdue),
  qualityRule('vanished', 'warning', 'status', vanished, 'operatingBefore'),
  qualityRule('source-missing', 'warning', 'source', sourceMissing),
];

/** Every rule broken by every organisation, in the order of the rules. */
export function checkQuality(input: QualityInput): QualityFinding[] {
  const context = buildQualityContext(input);
  return qualityRules.flatMap((rule) => rule.check(context));
}
