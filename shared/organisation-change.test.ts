import { describe, expect, it } from 'vitest';
import { buildOrganisation, buildPartyOrganisation } from '../test/builders/organisation.ts';
import type { OrganisationRecord } from './organisation.ts';
import { listChanges, organisationChange } from './organisation-change.ts';
import type { StarGrade } from './star-grade.ts';

const none = null;
const open = buildOrganisation();
const star = (grade: StarGrade) =>
  buildOrganisation({ partyOrganisation: buildPartyOrganisation({ grade }) });
const ended = buildOrganisation({ status: 'ceased' });
const resting = buildOrganisation({ status: 'suspended', partyOrganisation: buildPartyOrganisation() });

describe('what became of an organisation', () => {
  it.each([
    ['not there → not there', none, none, null],
    ['not there → operating', none, open, 'new'],
    ['not there → operating, organised', none, star(2), 'new'],
    ['not there → ceased', none, ended, null],
    ['operating → not there', open, none, 'ceased'],
    ['organised → not there', star(3), none, 'ceased'],
    ['operating → ceased', open, ended, 'ceased'],
    ['organised → suspended, still organised', star(1), resting, 'ceased'],
    ['suspended → operating', resting, open, 'new'],
    ['ceased → ceased', ended, ended, null],
    ['suspended → ceased', resting, ended, null],
    ['unorganised → unorganised', open, open, null],
    ['unorganised → organised', open, star(0), 'formed'],
    ['unorganised → organised, graded', open, star(4), 'formed'],
    ['organised → unorganised', star(5), open, 'lost'],
    ['2 stars → 3', star(2), star(3), 'promoted'],
    ['none → 1', star(0), star(1), 'promoted'],
    ['3 stars → 2', star(3), star(2), 'demoted'],
    ['1 star → revoked', star(1), star(0), 'demoted'],
    ['3 stars → 3', star(3), star(3), null],
  ] as const)('%s: %o', (_, before, after, change) => {
    expect(organisationChange(before, after)).toBe(change);
  });

  const at = (id: string, facts: Partial<OrganisationRecord> = {}) => buildOrganisation({ id, ...facts });

  it('says nothing of 2 that stood elsewhere, 1 of 3 being really gone', () => {
    const changes = listChanges([at('a'), at('b')], [at('c')], new Set(['a', 'c']));
    expect(changes).toEqual([{ id: 'b', change: 'ceased' }]);
  });

  it('takes one entered anew under its code for the same: neither of the 2 records is a change', () => {
    const uscc = '91150600MA0N000000';
    const before = [at('a', { uscc }), at('b', { uscc: null })];
    const after = [at('a', { uscc, status: 'moved' }), at('c', { uscc }), at('d', { uscc: null })];
    expect(listChanges(before, after, new Set())).toEqual([
      { id: 'b', change: 'ceased' },
      { id: 'd', change: 'new' },
    ]);
  });

  it('asks not where it stands: a move of 1 between townships, in the same record, is none', () => {
    const before = [at('a', { divisionCode: '150627102' })];
    expect(listChanges(before, [at('a', { divisionCode: '150627100' })], new Set())).toEqual([]);
  });
});
