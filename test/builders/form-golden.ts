import { buildFormOrganisation, buildFormParty, type SmallCity, within } from './form.ts';

const [first, second] = ['150601001', '150601002'];

/** 党委 of o1; 联合党支部 of o3 (lead, in 甲一镇) and o5 (in 甲二镇); 挂靠 of o7, without a secretary. */
const p1 = buildFormParty('p1', first, { kind: 'committee', grade: 5 });
const p2 = buildFormParty('p2', first, { formation: 'joint', grade: 3, secretary: null });
const p3 = buildFormParty('p3', second, { formation: 'attached', secretary: 'vacant' });

/**
 * Now, by hand:
 * 甲一镇: o1 80 staff, p1, 12 members, 3 activists, 1 developed; o2 120 staff, none, 4 members, 1 activist; o3 10 staff, p2, 2 members;
 *   o4 500 staff, ceased, not counted although p1 covered it.
 * 甲二镇: o5 60 staff, p2, 1 member; o6 social, none, members unknown, unlocated; o7 social, p3, 3 members; o8 suspended.
 * 甲三镇: nothing at all.
 */
const o2 = buildFormOrganisation('o2', first, { employees: 120, members: 4, activists: 1 });
const o5 = buildFormOrganisation('o5', second, { employees: 60, members: 1 });
const o6 = buildFormOrganisation('o6', second, { sector: 'social', lngLat: null });
const o7 = buildFormOrganisation('o7', second, {
  sector: 'social',
  members: 3,
  partyOrganisation: within(p3),
});
const o1 = buildFormOrganisation('o1', first, {
  employees: 80,
  members: 12,
  activists: 3,
  developedThisYear: 1,
  partyOrganisation: within(p1),
});
const o3 = buildFormOrganisation('o3', first, { members: 2, partyOrganisation: within(p2) });

export const goldenNow: SmallCity = {
  organisations: [
    o1,
    o2,
    o3,
    buildFormOrganisation('o4', first, { employees: 500, status: 'ceased', partyOrganisation: within(p1) }),
    { ...o5, partyOrganisation: within(p2) },
    o6,
    o7,
    buildFormOrganisation('o8', second, { status: 'suspended' }),
  ],
  parties: [p1, p2, p3],
};

/** A quarter before: p2 covered o3 alone, o5 and o7 belonged to none, p3 was not there, a p9 of o6 was, and no o2. */
const p9 = buildFormParty('p9', second);
export const goldenBefore: SmallCity = {
  organisations: [o1, o3, o5, { ...o6, partyOrganisation: within(p9) }, { ...o7, partyOrganisation: null }],
  parties: [p1, p2, p9],
};
