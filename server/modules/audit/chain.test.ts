import { describe, expect, it } from 'vitest';
import { type AuditEntry, faultOf, genesisHash, hashEntry } from './chain.ts';

const entry: AuditEntry = {
  number: 1,
  at: new Date('2026-10-01T08:00:00.123Z'),
  actor: 'local',
  address: '127.0.0.1',
  action: 'import.apply',
  subject: 'batch',
  detail: { quarter: '2026Q3', created: 2 },
};
const first = { ...entry, previousHash: genesisHash, hash: hashEntry(entry, genesisHash) };
const start = { number: 0, hash: genesisHash };

describe('audit chain', () => {
  it('accepts row 1 on the genesis, and its detail in another order of keys', () => {
    expect(faultOf(first, start)).toBeNull();
    expect(faultOf({ ...first, detail: { created: 2, quarter: '2026Q3' } }, start)).toBeNull();
  });

  it('finds each of the 7 fields changed after the fact', () => {
    const changes: Partial<AuditEntry>[] = [
      { at: new Date('2026-10-01T08:00:00.124Z') },
      { actor: 'other' },
      { address: null },
      { action: 'import.appl' },
      { subject: null },
      { detail: { quarter: '2026Q3', created: 3 } },
      { detail: {} },
    ];
    for (const change of changes) expect(faultOf({ ...first, ...change }, start)).toBe('content');
  });

  it('finds a row taken out, and a row hung on another one', () => {
    const second = { ...entry, number: 2 };
    const hung = { ...second, previousHash: first.hash, hash: hashEntry(second, first.hash) };
    expect(faultOf(hung, { number: 1, hash: first.hash })).toBeNull();
    expect(faultOf(hung, start)).toBe('gap');
    expect(faultOf(hung, { number: 1, hash: genesisHash })).toBe('link');
  });
});
