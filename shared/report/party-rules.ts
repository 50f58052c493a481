import { isElectionOverdue } from '../party-facts.ts';
import type { QualityContext, QualityRecord } from './quality-context.ts';
import type { QualityTest } from './quality-rule.ts';

/** Party members a party organisation needs to stand on its own. */
const leastMembers = 3;

export const partyUnnamed: QualityTest = ({ partyOrganisation }) =>
  partyOrganisation && partyOrganisation.name.trim() === '' ? {} : null;

/** Names a party organisation, yet is not organised: that one was dissolved. */
export const partyDissolved: QualityTest = ({ dissolvedPartyOrganisation }) =>
  dissolvedPartyOrganisation === null ? null : { party: dissolvedPartyOrganisation };

export const soloTooFewMembers: QualityTest = ({ partyOrganisation, members }) =>
  partyOrganisation?.formation === 'solo' && members !== null && members < leastMembers ? { members } : null;

export const jointSingleMember: QualityTest = (record, context) => {
  const party = partySpokenFor(record, context);
  if (party?.formation !== 'joint') return null;
  return coveredIds(record, context).length < 2 ? { party: party.name } : null;
};

export const jointLeadNotMember: QualityTest = (record, context) => {
  const party = partySpokenFor(record, context);
  if (party?.formation !== 'joint' || party.leadOrganisationId === null) return null;
  return coveredIds(record, context).includes(party.leadOrganisationId) ? null : { party: party.name };
};

/** Its election 换届 was due before the quarter ended. */
export const electionOverdue: QualityTest = (record, context) => {
  const party = partySpokenFor(record, context);
  const due = record.electionDueOn;
  return party && due !== null && isElectionOverdue(due, context.cutOff) ? { party: party.name, due } : null;
};

/** Reviews move a grade by one; a first grade and a revoked one (0) are no jump. */
export const gradeJumped: QualityTest = (record, context) => {
  const party = partySpokenFor(record, context);
  const before = party ? (context.gradesBefore.get(party.id) ?? 0) : 0;
  if (!party || before === 0 || party.grade === 0) return null;
  return Math.abs(party.grade - before) > 1 ? { before, now: party.grade } : null;
};

/** The party organisation of the record when this is the one to say something about it: the lead, else the first of those it covers. */
function partySpokenFor(record: QualityRecord, context: QualityContext) {
  const party = record.partyOrganisation;
  if (!party) return null;
  const covered = coveredIds(record, context);
  const lead = covered.find((id) => id === party.leadOrganisationId);
  const first = covered.reduce((a, b) => (b < a ? b : a), record.id);
  return (lead ?? first) === record.id ? party : null;
}

function coveredIds({ id, partyOrganisation }: QualityRecord, { coveredBy }: QualityContext) {
  return coveredBy.get(partyOrganisation?.id ?? '') ?? [id];
}
