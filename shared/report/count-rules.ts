import type { QualityTest } from './quality-rule.ts';

/** Domain: staff that changed five times over since last quarter. */
const jumpFactor = 5;

export const employeesMissing: QualityTest = ({ employees }) => (employees === null ? {} : null);

export const employeesJumped: QualityTest = ({ id, employees }, { before }) => {
  const earlier = before.get(id)?.employees ?? null;
  if (employees === null || earlier === null) return null;
  const [least, most] = employees < earlier ? [employees, earlier] : [earlier, employees];
  // None at all counts as one, so that 0 → 4 is no jump and 0 → 5 is.
  return most >= jumpFactor * Math.max(1, least) ? { before: earlier, now: employees } : null;
};

export const membersUnknown: QualityTest = ({ members }) => (members === null ? {} : null);

/** Who was developed is a member. */
export const developedOverMembers: QualityTest = ({ developedThisYear: developed, members }) =>
  developed !== null && members !== null && developed > members ? { developed, members } : null;

/** Activists are staff who are not members yet. */
export const activistsOverStaff: QualityTest = ({ activists, members, employees }) => {
  if (activists === null || employees === null || (members ?? 0) > employees) return null;
  return activists + (members ?? 0) > employees ? { activists, members: members ?? 0, employees } : null;
};

export const membersOverEmployees: QualityTest = ({ members, employees }) =>
  members !== null && employees !== null && members > employees ? { members, employees } : null;
