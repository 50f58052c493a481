import { type Holding, venueFactsOf } from './estate.ts';

/**
 * Who may call what, by hand: the product's own table is not asked. Letters: `A` administrator, `C` city, `B` banner, `T` township,
 * `P` planner, `V` viewer; `*` everyone who is signed in; `+` also who is not.
 */
export interface MatrixRow {
  readonly who: string;
  /**
   * What is aimed at. `none`: nothing, so no relation matters. `unit`: a division that hands in a report. `division`: any. The others:
   * the object of that kind.
   */
  readonly at:
    | 'none'
    | 'division'
    | 'unit'
    | 'organisation'
    | 'batch'
    | 'account'
    | 'list'
    | 'comment'
    | 'instructor'
    | 'campaign'
    | 'venue'
    | 'share'
    | 'plan';
  input?(target: Holding): unknown;
  /** Asked by who is bound to the city; of who is bound to less, nobody may. */
  readonly wholeCity?: boolean;
}

const quarter = '2026Q3';
const none = (who: string, input?: unknown): MatrixRow =>
  input === undefined ? { who, at: 'none' } : { who, at: 'none', input: () => input };
const division = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'division',
  input: ({ divisionCode }) => ({ divisionCode, quarter, ...more }),
});
const unit = (who: string, more: object = {}): MatrixRow => ({ ...division(who, more), at: 'unit' });
const organisation = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'organisation',
  input: ({ organisationId }) => ({ id: organisationId, ...more }),
});
const batch = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'batch',
  input: ({ batchId }) => ({ batchId, ...more }),
});
const account = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'account',
  input: ({ accountId }) => ({ id: accountId, version: 1, ...more }),
});
const list = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'list',
  input: ({ listId }) => ({ listId, ...more }),
});
const newTown = { code: '150622999', name: '权限样例镇', kind: 'town' };
const change = (who: string, more: (target: Holding) => object): MatrixRow => ({
  who,
  at: 'division',
  input: (target) => ({ fromQuarter: '2027Q1', reason: '样例', ...more(target) }),
});
const comment = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'comment',
  input: ({ commentId }) => ({ id: commentId, ...more }),
});

const several = ({ divisionCode }: Holding) => ({ divisionCodes: [divisionCode], quarter });
const newName = ({ divisionCode }: Holding) => ({
  code: divisionCode,
  name: '权限样例',
  fromQuarter: '2026Q4',
  reason: '更名',
});
const mergeOf = ({ divisionCode }: Holding) => ({
  from: [divisionCode],
  into: '150622102',
  fromQuarter: '2026Q4',
  reason: '撤并',
});
const attach = ({ organisationId, partyOrganisationId, version }: Holding) => ({
  organisationId,
  quarter,
  expectedVersion: version,
  reason: '核实',
  partyOrganisationId,
});
const record = (who: string, more: object): MatrixRow => ({
  who,
  at: 'organisation',
  input: ({ organisationId, version }) => ({
    id: organisationId,
    quarter,
    expectedVersion: version,
    reason: '核实',
    ...more,
  }),
});
const party = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'organisation',
  input: ({ partyOrganisationId }) => ({ id: partyOrganisationId, ...more }),
});

const instructor = (who: string, input: (id: string | null, target: Holding) => unknown): MatrixRow => ({
  who,
  at: 'instructor',
  input: (target) => input(target.instructorId, target),
});
const share = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'share',
  input: ({ shareId }) => ({ id: shareId, ...more }),
});
const wednesday = { weekday: 'wed', fromMinute: 870, toMinute: 990 };
const venue = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'venue',
  input: ({ venueId }) => ({ id: venueId, ...more }),
});
const planFacts = {
  reason: 'few-members',
  reasonNote: null,
  responsibleRole: 'township-secretary',
  nextStep: '上门对接',
  dueOn: '2026-12-10',
  doneOn: null,
  campaignId: null,
  closed: false,
};

const review = { halfYear: '2026H2', expectedVersion: 0 };
const sheet = {
  items: [{ key: 'meetings', name: '“三会一课”', hint: '', points: 100, veto: false }],
  leastPoints: [60, 70, 80, 88, 95],
};

const weekdayMornings = {
  slotMinutes: 120,
  weekdays: ['mon', 'wed'],
  fromMinute: 480,
  toMinute: 720,
  onlySixHaves: false,
};
const planRule = {
  who: 'unreached',
  organisationIds: [],
  venueArea: 'city',
  bound: { kind: 'metres', value: 5000 },
  meeting: weekdayMornings,
  objective: 'least-way',
  site: {
    count: 1,
    candidates: ['village'],
    objective: 'cover',
    slotsPerWeek: 10,
    capacityPeople: 30,
  },
};
const plan = (input: (planId: string | null) => unknown): MatrixRow => ({
  who: plans,
  at: 'plan',
  input: ({ planId }) => input(planId),
});
const readsMap = 'ACBTPV';
const writes = 'CBT';
const plans = 'CBTP';

export const matrix: Readonly<Record<string, MatrixRow>> = {
  'account.beginSecondFactor': none('*'),
  'account.changePassword': none('*', { current: 'not the right one', next: 'kjsd-82hs-mm4x-2' }),
  'account.clearSecondFactor': account('A'),
  'account.confirmSecondFactor': none('*', { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', code: '000000' }),
  'account.create': {
    who: 'A',
    at: 'division',
    input: ({ divisionCode }) => ({
      name: 'matrix',
      post: '样例岗位',
      role: 'viewer',
      boundCodes: [divisionCode],
      officeTelephone: null,
    }),
  },
  'account.createToken': none('*', { label: '样例', days: 30 }),
  'account.endOtherSessions': none('*'),
  'account.endSession': none('*', { id: '00000000-0000-4000-8000-000000000000' }),
  'account.list': none('A'),
  'account.me': none('+'),
  'account.removeSecondFactor': none('*', { password: 'not the right one' }),
  'account.resetPassword': account('A'),
  'account.revokeToken': none('*', { id: '00000000-0000-4000-8000-000000000000' }),
  'account.sessions': none('*'),
  'account.setSuspended': account('A', { suspended: true }),
  'account.setUp': none('+', { token: 'none', name: 'matrix', post: '样例岗位', password: 'kjsd-82hs-mm4x' }),
  'account.showContacts': { who: 'CBT', at: 'division', input: ({ divisionCode }) => ({ divisionCode }) },
  'account.signIn': none('+', { name: 'nobody', password: 'kjsd-82hs-mm4x' }),
  'account.signOut': none('*'),
  'account.switchDemo': none('+', { role: 'city' }),
  'account.tokens': none('*'),
  'account.update': {
    who: 'A',
    at: 'account',
    input: ({ accountId, divisionCode }) => ({
      id: accountId,
      version: 1,
      facts: {
        name: `of-${divisionCode}`,
        post: '另一岗位',
        role: 'viewer',
        boundCodes: [divisionCode],
        officeTelephone: null,
      },
    }),
  },
  'audit.actions': { ...none('AC'), wholeCity: true },
  'audit.list': { ...none('AC', { limit: 50 }), wholeCity: true },
  'audit.verify': { ...none('AC'), wholeCity: true },
  'division.changes': none('A'),
  'division.create': change('A', ({ divisionCode }) => ({ ...newTown, parentCode: divisionCode })),
  'division.createReason': change('A', ({ divisionCode }) => ({ ...newTown, parentCode: divisionCode })),
  'division.list': none('*', { quarter }),
  'division.merge': { who: 'A', at: 'unit', input: mergeOf },
  'division.mergePreview': { who: 'A', at: 'unit', input: mergeOf },
  'division.rename': { who: 'A', at: 'division', input: newName },
  'division.renameReason': { who: 'A', at: 'division', input: newName },
  'form.get': division(readsMap, { form: 'statistics' }),
  'form.records': {
    who: readsMap,
    at: 'division',
    input: ({ divisionCode }) => ({
      form: 'formation',
      divisionCode,
      quarter,
      row: divisionCode,
      column: 'formed',
    }),
  },
  'grading.advance': party(writes, review),
  'grading.decide': party('CB', { ...review, grade: 1, expectedGrade: 0 }),
  'grading.decideMany': {
    who: 'CB',
    at: 'organisation',
    input: ({ partyOrganisationId }) => ({
      halfYear: '2026H2',
      items: [{ id: partyOrganisationId, expectedVersion: 0 }],
    }),
  },
  'grading.get': party(readsMap, { halfYear: '2026H2' }),
  'grading.list': division(readsMap, { halfYear: '2026H2' }),
  'grading.matrix': division(readsMap, { halfYear: '2026H2' }),
  'grading.save': party(writes, { ...review, score: { points: { meetings: 10 }, vetoes: [], note: null } }),
  'grading.saveStandard': {
    ...none('C', { fromHalfYear: '2027H1', expectedVersion: 0, standard: sheet, reason: '年度调整' }),
    wholeCity: true,
  },
  'grading.sendBack': party(writes, { ...review, note: '请补充材料' }),
  'grading.standard': none(readsMap, { halfYear: '2026H2' }),
  'import.answerAll': batch(writes, { key: 'datum', value: 'wgs84' }),
  'import.answerRow': batch(writes, { rowNumber: 2, code: 'datum', value: null }),
  'import.applyBatch': batch(writes),
  'import.discard': batch(writes),
  'import.editRow': batch(writes, { rowNumber: 2, field: 'name', text: '改名有限公司' }),
  'import.get': batch(writes),
  'import.list': none(writes, {}),
  'import.questions': batch(writes),
  'import.rows': batch(writes),
  'import.setDatum': batch(writes, { datum: 'wgs84' }),
  'import.setMapping': batch(writes, { mapping: { 0: 'name' } }),
  'indicator.byDivision': division(readsMap),
  'indicator.changes': division(readsMap, { against: '2026Q2' }),
  'indicator.home': division(readsMap),
  'indicator.statistics': division(readsMap),
  'indicator.trend': division(readsMap, { quarters: 2 }),
  'indicator.values': division(readsMap),
  'near.nearest': {
    who: readsMap,
    at: 'organisation',
    input: ({ organisationId }) => ({
      quarter,
      organisationId,
      lngLat: null,
      people: null,
      meeting: weekdayMornings,
      bound: null,
      count: 5,
    }),
  },
  'near.reach': division(readsMap, { who: 'unreached', meeting: weekdayMornings }),
  'near.reachedRoads': none(readsMap, {
    quarter,
    meeting: weekdayMornings,
    bound: { kind: 'metres', value: 5000 },
  }),
  'notice.ask': unit('CBV', { text: '请核实' }),
  'instructor.assign': {
    who: writes,
    at: 'organisation',
    input: ({ organisationId, instructorId }) => ({
      quarter,
      instructorId,
      organisations: [{ id: organisationId, expectedVersion: null }],
    }),
  },
  'instructor.inArea': instructor(readsMap, (id) => ({ id, quarter })),
  'instructor.list': division(readsMap),
  'instructor.markDuties': instructor(writes, (instructorId) => ({
    duties: [{ instructorId, kind: 'summary', period: quarter }],
    doneOn: '2026-10-08',
    note: null,
  })),
  'instructor.save': instructor(writes, (id, { divisionCode }) => ({
    id,
    expectedVersion: 1,
    facts: {
      certificateNumber: `ZD-${divisionCode}-2`,
      divisionCode,
      post: '样例岗位',
      mode: 'several',
      areaCodes: [],
      area: null,
      fromQuarter: '2026Q1',
      untilQuarter: null,
    },
  })),
  'instructor.showTelephone': instructor('CBT', (id) => ({ id })),
  'instructor.uninstructed': division(readsMap),
  'liaison.campaigns': division(readsMap),
  'liaison.get': {
    who: readsMap,
    at: 'organisation',
    input: ({ organisationId }) => ({ organisationId, quarter }),
  },
  'liaison.list': division(readsMap),
  'liaison.save': {
    who: writes,
    at: 'organisation',
    input: ({ organisationId }) => ({ organisationId, quarter, expectedVersion: null, facts: planFacts }),
  },
  // Of a township nobody makes one, and a township makes none.
  'liaison.saveCampaign': {
    who: 'CB',
    at: 'campaign',
    input: ({ campaignId, divisionCode }) => ({
      id: campaignId,
      expectedVersion: 1,
      divisionCode,
      name: '集中组建月',
      fromDate: '2026-11-01',
      toDate: '2026-11-30',
      goal: null,
      closed: true,
    }),
  },
  'liaison.saveMany': {
    who: writes,
    at: 'organisation',
    input: ({ organisationId }) => ({
      quarter,
      cards: [{ organisationId, expectedVersion: 1 }],
      facts: { dueOn: '2026-12-10' },
    }),
  },
  'notice.list': none('*', { limit: 50 }),
  'notice.markRead': none('*', { upTo: 1 }),
  'organisation.at': organisation(readsMap, { revisionId: 1 }),
  'organisation.changes': organisation(readsMap),
  'organisation.create': {
    who: writes,
    at: 'unit',
    input: ({ divisionCode }) => ({
      quarter,
      divisionCode,
      sector: 'enterprise',
      name: '权限样例新增有限公司',
      source: '走访',
      reason: '走访发现',
    }),
  },
  'organisation.get': organisation(readsMap, { quarter }),
  'organisation.myActions': none(writes, {}),
  'organisation.place': record(writes, { lngLat: [110, 39.8] }),
  'organisation.save': record(writes, { facts: { employees: 60 } }),
  // Only one's own writes can be taken back: another's is not found, wherever it stands.
  'organisation.undo': none(writes, { operationId: '00000000-0000-4000-8000-00000000dead' }),
  'partyOrganisation.attach': { who: writes, at: 'organisation', input: attach },
  'partyOrganisation.changes': party(readsMap),
  'partyOrganisation.create': {
    who: writes,
    at: 'organisation',
    input: ({ organisationId, version }) => ({
      organisationId,
      quarter,
      expectedVersion: version,
      reason: '核实',
      name: '中共权限样例新支部委员会',
      kind: 'branch',
      formation: 'solo',
      secretary: 'vacant',
    }),
  },
  'partyOrganisation.detach': {
    who: writes,
    at: 'organisation',
    input: ({ organisationId, version }) => ({
      organisationId,
      quarter,
      expectedVersion: version,
      reason: '核实',
    }),
  },
  'partyOrganisation.get': party(readsMap, { quarter }),
  'partyOrganisation.grade': party(writes, { quarter, expectedGrade: 0, grade: 1, evidence: '考评' }),
  'partyOrganisation.save': party(writes, {
    quarter,
    expectedVersion: 1,
    facts: { secretary: 'internal' },
    reason: '核实',
  }),
  'partyOrganisation.search': { ...division(readsMap, { text: '联合' }), at: 'none' },
  'report.accept': { who: 'CB', at: 'unit', input: several },
  'report.addComment': unit('CB', { organisationId: null, lngLat: [111.2, 39.9], text: '请核实位置' }),
  'report.answerFindings': {
    who: writes,
    at: 'unit',
    input: ({ divisionCode, organisationId }) => ({
      divisionCode,
      quarter,
      items: [{ organisationId, rule: 'uscc-missing', fingerprint: '0'.repeat(32) }],
      answer: '正在办理',
    }),
  },
  'report.board': none(readsMap, { quarter }),
  'report.confirmUnchanged': unit(writes),
  'report.correct': unit('C', { reason: '核对后更正' }),
  'report.findings': division(readsMap),
  'report.get': unit(readsMap),
  'report.publish': { who: 'C', at: 'unit', input: several },
  // The same with a comment.
  'report.removeComment': none('CB', { id: '00000000-0000-4000-8000-00000000dead' }),
  'report.resolveComment': comment(writes, { reply: '已改正' }),
  'report.sendBack': unit('CB', { note: '请补充' }),
  'report.submit': unit('T'),
  'report.tasks': unit(readsMap),
  'report.withdraw': unit('T'),
  'setting.info': none('*'),
  'road.activate': none('C', { id: null }),
  'road.basis': none(readsMap, { quarter }),
  'road.list': none(readsMap),
  'road.remove': none('C', { id: '00000000-0000-4000-8000-000000000000' }),
  'road.way': none(readsMap, { from: [109.8, 39.4], to: [109.9, 39.4], quarter }),
  'standard.list': none('ACBTPV'),
  'standard.saveTarget': none('C', {
    year: 2030,
    level: 'city',
    indicator: 'activists',
    value: 0.9,
    expectedVersion: 0,
  }),
  'standard.saveThreshold': none('C', {
    key: 'large-medium-employees',
    fromYear: 2040,
    value: 200,
    expectedValue: null,
  }),
  'sweep.add': list(writes, {
    rowNumber: 2,
    divisionCode: '150622100',
    sector: 'enterprise',
    name: '样例乙公司',
    uscc: null,
    address: null,
    employees: null,
  }),
  'sweep.decide': list(writes, { rowNumber: 2, decision: { verdict: 'different' } }),
  'sweep.decideAbsent': {
    who: writes,
    at: 'organisation',
    input: ({ listId, organisationId }) => ({ listId, organisationId, verdict: 'operating', note: null }),
  },
  'sweep.decideSure': list(writes),
  'sweep.discard': list(writes),
  'sweep.get': list(writes),
  'sweep.list': division(writes),
  'sweep.onlyOurs': list(writes),
  'sweep.rows': list(writes, { tab: 'probable' }),
  'sweep.undecide': list(writes, { rowNumbers: [2] }),
  'venue.checklist': none(readsMap),
  'venue.end': venue(writes, { quarter, expectedVersion: 1, ending: 'closed', reason: '房屋收回' }),
  'venue.gap': division(readsMap),
  'venue.get': venue(readsMap, { quarter }),
  'venue.hosts': division(readsMap),
  'venue.list': none(readsMap, { quarter }),
  'venue.removePhoto': { who: writes, at: 'venue', input: ({ photoId }) => ({ id: photoId }) },
  'venue.save': {
    who: writes,
    at: 'venue',
    input: ({ venueId, divisionCode }) => ({
      id: venueId,
      quarter,
      expectedVersion: 1,
      reason: '核实',
      facts: { ...venueFactsOf(divisionCode), capacityPeople: 80 },
    }),
  },
  'venue.saveChecklist': none('C', {
    fromYear: 2040,
    items: [{ key: 'place', name: null }],
    expectedVersion: 0,
  }),
  'venuePlan.compare': plan((id) => ({ a: id, b: id })),
  'venuePlan.get': plan((id) => ({ id })),
  'venuePlan.list': division(plans),
  'venuePlan.problem': division(plans, { kind: 'site', rule: planRule }),
  'venuePlan.remove': plan((id) => ({ id, expectedVersion: 1 })),
  'venuePlan.save': division(plans, {
    ...{ id: null, expectedVersion: 0, name: '样例方案' },
    ...{ kind: 'assign', rule: planRule, corrections: [] },
  }),
  'venuePlan.send': plan((id) => ({ id, expectedVersion: 1 })),
  'venueShare.calendar': none(readsMap, { venueId: '00000000-0000-4000-8000-00000000dead', quarter }),
  'venueShare.countOpen': none(readsMap),
  'venueShare.get': share(readsMap),
  'venueShare.list': division(readsMap, { side: 'both', status: null }),
  // Who may only plan is told that it is not theirs.
  'venueShare.move': share(`${writes}P`, { expectedVersion: 1, move: 'decline', note: '近期检修' }),
  'venueShare.noteUse': share(writes, { expectedVersion: 1, date: '2026-10-07', people: 3, remove: false }),
  'venueShare.propose': {
    who: `${writes}P`,
    at: 'organisation',
    input: ({ organisationId, venueId }) => ({
      quarter,
      planId: null,
      shares: [{ organisationId, venueId, people: 3, slots: [wednesday], purpose: null }],
    }),
  },
};
