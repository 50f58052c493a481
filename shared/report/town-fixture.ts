import { organisationCodeCheckCharacter, usccCheckCharacter } from '../import/cells/uscc-check.ts';
import { squareDivisions } from '../import/division-fixture.ts';
import type { PartyOrganisationSummary } from '../organisation.ts';
import type { StarGrade } from '../star-grade.ts';
import type { QualityInput, QualityRecord } from './quality-context.ts';

/** For tests: id of the n-th organisation or party organisation of the town. */
export const townId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A code with both check characters right; `innerSlip` makes the inner one wrong and keeps the outer one right. */
function townUscc(n: number, innerSlip = false): string {
  const body = `MAX${String(n).padStart(5, '0')}`;
  const right = organisationCodeCheckCharacter(body);
  const first17 = `91150622${body}${innerSlip ? (right === '7' ? '8' : '7') : right}`;
  return first17 + usccCheckCharacter(first17);
}

function record(n: number, facts: Partial<QualityRecord> = {}): QualityRecord {
  return {
    id: townId(n),
    divisionCode: '150622100',
    sector: 'enterprise',
    uscc: townUscc(n),
    name: `薛家湾第${n}商贸有限公司`,
    industry: 'F',
    address: null,
    lngLat: [110.5, 39.5],
    location: { source: 'import', original: null, datum: 'wgs84', reason: null },
    employees: 10,
    members: 0,
    activists: 0,
    developedThisYear: 0,
    instructed: false,
    unorganisedReason: null,
    planDueOn: null,
    status: 'operating',
    partyOrganisation: null,
    version: 1,
    since: '2026Q1',
    source: '2026 年名册',
    electionDueOn: null,
    dissolvedPartyOrganisation: null,
    ...facts,
  };
}

function party(n: number, facts: Partial<PartyOrganisationSummary>): PartyOrganisationSummary {
  return {
    id: townId(500 + n),
    name: `第${n}党支部`,
    kind: 'branch',
    formation: 'attached',
    leadOrganisationId: null,
    grade: 0,
    ...facts,
  };
}

const joint = party(1, { formation: 'joint', leadOrganisationId: townId(13) });
const pair = party(2, { formation: 'joint', leadOrganisationId: townId(23) });
const solo = party(3, { formation: 'solo', grade: 3 });

/** 32 organisations that break no rule; number 27 is not operating and may lack anything. */
const sound: readonly QualityRecord[] = [
  ...Array.from({ length: 26 }, (_, index) => record(index + 1)),
  record(27, { status: 'suspended', uscc: null, lngLat: null, employees: null, members: null, source: null }),
  ...Array.from({ length: 5 }, (_, index) => record(index + 28)),
].map((each, index): QualityRecord => {
  const more: Record<number, Partial<QualityRecord>> = {
    12: { partyOrganisation: solo, members: 3 },
    13: { partyOrganisation: joint, members: 2 },
    14: { partyOrganisation: joint, members: 1 },
    17: { divisionCode: '150623101', lngLat: [108.5, 39.5] },
    22: { partyOrganisation: pair },
    23: { partyOrganisation: pair },
    24: { partyOrganisation: party(4, { grade: 3 }) },
    // Above scale and not organised, with what is to be done about it.
    30: { employees: 50, instructed: true, unorganisedReason: 'few-members', planDueOn: '2026-06-30' },
    31: { employees: 80, instructed: true, unorganisedReason: 'no-members', planDueOn: null },
    28: { employees: 40, members: 3, developedThisYear: 3 },
    29: { employees: 40, members: 3, activists: 37 },
    // Due on the quarter's last day.
    32: { partyOrganisation: party(5, {}), electionDueOn: '2026-03-31' },
  };
  return { ...each, ...more[index + 1] };
});

/** Each of the rules broken on purpose, by the number of the organisation. */
const slips: Readonly<Record<number, Partial<QualityRecord>>> = {
  1: { uscc: `${townUscc(1).slice(0, 17)}${townUscc(1).endsWith('0') ? '1' : '0'}` },
  2: { uscc: townUscc(3) },
  5: { uscc: null, name: '薛家湾第4商贸有限公司' },
  6: { lngLat: [39.5, 110.5] },
  7: { lngLat: [109.5, 39.5] },
  8: { employees: null },
  9: { members: 11 },
  10: { partyOrganisation: party(10, { name: ' ' }) },
  11: { dissolvedPartyOrganisation: '第11党支部' },
  12: { members: 2 },
  13: { partyOrganisation: { ...joint, leadOrganisationId: townId(99) } },
  14: {
    partyOrganisation: { ...joint, leadOrganisationId: townId(99) },
    lngLat: [111.01, 39.5],
    location: { source: 'placed', original: null, datum: 'wgs84', reason: null },
  },
  15: { lngLat: null, location: null },
  16: { lngLat: [111.003, 39.5] },
  17: { lngLat: [110.5, 39.5] },
  18: { uscc: townUscc(18, true) },
  20: { name: '薛家湾第19商贸有限公司' },
  // Above scale now, and seen to.
  21: { employees: 50, instructed: true, unorganisedReason: 'newly-founded' },
  22: { members: null, partyOrganisation: null },
  24: { partyOrganisation: party(4, { grade: 5 }) },
  26: { source: ' ' },
  28: { developedThisYear: 4 },
  29: { activists: 38 },
  30: { instructed: false },
  31: { unorganisedReason: null, planDueOn: null },
  32: { electionDueOn: '2026-03-30' },
};

const slipped = sound
  .map((each, index) => ({ ...each, ...slips[index + 1] }))
  // The 25th vanished.
  .filter(({ id }) => id !== townId(25));

/** What the rules look at when these are the organisations of the quarter; the 26th is new in it. */
export function townInput(organisations: readonly QualityRecord[]): QualityInput {
  const coveredBy = new Map<string, string[]>();
  for (const { id, partyOrganisation, status } of organisations) {
    if (!partyOrganisation || status !== 'operating') continue;
    coveredBy.set(partyOrganisation.id, [...(coveredBy.get(partyOrganisation.id) ?? []), id]);
  }
  return {
    organisations,
    previous: sound.filter(({ id }) => id !== townId(26)),
    gradesBefore: new Map<string, StarGrade>([
      [solo.id, 2],
      [party(4, {}).id, 3],
    ]),
    coveredBy,
    codesElsewhere: new Map(),
    judged: new Set(squareDivisions.map(({ code }) => code)),
    threshold: 50,
    cutOff: '2026-03-31',
    divisions: squareDivisions.map((each) => ({ ...each, schematic: each.code === '150623' })),
  };
}

export const soundTown = townInput(sound);
export const slippedTown: QualityInput = {
  ...townInput(slipped),
  codesElsewhere: new Map([[townUscc(23), 1]]),
};
