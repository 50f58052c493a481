import { describe, expect, it } from 'vitest';
import { importFields } from '../../../../shared/import/staged.ts';
import type { RecordConflict } from '../../../../shared/record-conflict.ts';
import { buildOrganisation } from '../../../../test/builders/organisation.ts';
import { conflictRows, fieldsToSave } from './conflict-rows.ts';
import { isDirty, openDraft, shownText, typeInto } from './draft.ts';
import { editTargetOf, editTargets } from './edit-target.ts';

const record = { ...buildOrganisation({ employees: 40, version: 3 }), founded: null, source: '名单' };

describe('a draft', () => {
  it('holds only what is typed otherwise: 41 is, 40 again is not, and erasing the source is', () => {
    const draft = openDraft(record);
    const typed = typeInto(draft, 'employees', '41');
    expect([isDirty(draft), isDirty(typed), shownText(typed, 'employees')]).toEqual([false, true, '41']);
    expect(isDirty(typeInto(typed, 'employees', '40'))).toBe(false);
    expect(typeInto(typed, 'source', '').typed).toEqual({ employees: '41', source: '' });
    expect(shownText(typeInto(draft, 'source', ''), 'source')).toBe('');
  });

  it('keeps the version that was seen when it began', () => {
    expect(typeInto(openDraft(record), 'name', '新名').version).toBe(3);
  });
});

describe('where a field is mended', () => {
  it('has a place for each of the 24 columns: the form, the card, or the map for 3 of them', () => {
    const targets = importFields.map(editTargetOf);
    expect(targets.filter((target) => target === null)).toHaveLength(3);
    expect(targets.every((target) => target === null || editTargets.includes(target))).toBe(true);
  });
});

describe('somebody saved meanwhile', () => {
  const conflict: RecordConflict = {
    current: 5,
    changed: [
      { field: 'address', kind: 'changed', before: 'a', after: 'b', by: '某镇', at: '2026-11-24T00:00:00Z' },
      { field: 'employees', kind: 'changed', before: 40, after: 60, by: '某镇', at: '2026-11-24T00:00:00Z' },
      { field: 'members', kind: 'added', before: null, after: 5, by: '某旗', at: '2026-11-24T00:00:00Z' },
    ],
  };
  it('tells 1 clash, 1 agreement and 1 change of theirs apart', () => {
    const mine = { address: 'b', employees: 61, name: '新名' };
    const rows = conflictRows(conflict, mine);
    expect(rows.map(({ field, kind }) => [field, kind])).toEqual([
      ['address', 'agreed'],
      ['employees', 'clash'],
      ['members', 'theirs'],
    ]);
    expect([...fieldsToSave(mine, rows, new Set())]).toEqual(['employees', 'name']);
    expect([...fieldsToSave(mine, rows, new Set(['employees']))]).toEqual(['name']);
  });

  it('sees places of the same 5 decimals as one', () => {
    const placed: RecordConflict = {
      current: 2,
      changed: [{ field: 'place', kind: 'added', before: null, after: [110.000001, 39], by: 'x', at: '' }],
    };
    expect(conflictRows(placed, { place: [110.000002, 39] })[0]?.kind).toBe('agreed');
    expect(conflictRows(placed, { place: [110.1, 39] })[0]?.kind).toBe('clash');
  });
});
