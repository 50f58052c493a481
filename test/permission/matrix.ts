import type { Holding } from './estate.ts';

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
  readonly at: 'none' | 'division' | 'unit' | 'organisation' | 'batch' | 'account' | 'list' | 'comment';
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

const readsMap = 'ACBTPV';
const writes = 'CBT';

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
  'account.endOtherSessions': none('*'),
  'account.endSession': none('*', { id: '00000000-0000-4000-8000-000000000000' }),
  'account.list': none('A'),
  'account.me': none('+'),
  'account.removeSecondFactor': none('*', { password: 'not the right one' }),
  'account.resetPassword': account('A'),
  'account.sessions': none('*'),
  'account.setSuspended': account('A', { suspended: true }),
  'account.setUp': none('+', { token: 'none', name: 'matrix', post: '样例岗位', password: 'kjsd-82hs-mm4x' }),
  'account.showContacts': { who: 'CBT', at: 'division', input: ({ divisionCode }) => ({ divisionCode }) },
  'account.signIn': none('+', { name: 'nobody', password: 'kjsd-82hs-mm4x' }),
  'account.signOut': none('*'),
  'account.switchDemo': none('+', { role: 'city' }),
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
  'indicator.statistics': division(readsMap),
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
  'venue.list': none(readsMap, { quarter }),
};
