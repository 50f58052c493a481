import { expect, it } from 'vitest';
import { importFields } from '../../../shared/import/staged.ts';
import { assignField, columnOf, fieldsToEdit, mappingReason, sameMapping } from './mapping-draft.ts';
import { reasonNotToSend } from './upload-file.ts';

it('moves a field to another column and takes it from the 1 that had it', () => {
  expect(assignField({ 0: 'name', 2: 'address' }, 1, 'name')).toEqual({ 1: 'name', 2: 'address' });
  expect(assignField({ 0: 'name', 2: 'address' }, 2, null)).toEqual({ 0: 'name' });
});

it('asks for the name column and for both coordinate columns: 4 mappings', () => {
  expect(mappingReason({ 0: 'address' })).toBe('importScreen.mapping-needs-name');
  expect(mappingReason({ 0: 'name', 1: 'lng' })).toBe('importScreen.mapping-needs-both-coordinates');
  expect(mappingReason({ 0: 'name', 1: 'lng', 2: 'lat' })).toBeNull();
  expect(mappingReason({ 0: 'name', 1: 'lngLat' })).toBeNull();
});

it('sees 2 mappings as the same whatever the order of their columns', () => {
  expect(sameMapping({ 0: 'name', 1: 'lng' }, { 1: 'lng', 0: 'name' })).toBe(true);
  expect(sameMapping({ 0: 'name' }, { 0: 'name', 1: 'lng' })).toBe(false);
  expect(sameMapping({ 0: 'name' }, { 0: 'address' })).toBe(false);
});

it('offers the 2 coordinate cells for a location issue, and the field itself where the file has no column', () => {
  const mapping = { 0: 'name', 3: 'lng', 4: 'lat' } as const;
  expect(fieldsToEdit('lngLat', mapping, importFields)).toEqual(['lng', 'lat']);
  expect(fieldsToEdit('employees', mapping, importFields)).toEqual(['employees']);
  expect(fieldsToEdit('divisionCode', mapping, importFields)).toEqual(['division']);
  expect(fieldsToEdit(null, mapping, importFields)).toEqual([]);
  expect([columnOf(mapping, 'lat'), columnOf(mapping, 'grade')]).toEqual([4, null]);
});

it('does not send a file of 20 MB + 1 byte or an .xls, and sends .xlsx and .CSV of 20 MB', () => {
  const limit = 20 * 1024 * 1024;
  const refused = (name: string, size: number) => reasonNotToSend({ name, size })?.refusal;
  expect(refused('名单.xlsx', limit)).toBeUndefined();
  expect(refused('名单.CSV', limit)).toBeUndefined();
  expect(refused('名单.csv', limit + 1)).toEqual({ code: 'file-too-large', params: { limit: '20 MB' } });
  expect(refused('名单.xls', 5)).toEqual({ code: 'file-kind-unknown', params: { kind: '.xls' } });
});
