import { describe, expect, it } from 'vitest';
import { createPasswordHasher } from './password.ts';

describe('the hashing of passwords', () => {
  it('is argon2id with 19 MiB and 2 passes, salted', async () => {
    const hasher = createPasswordHasher();
    const [one, two] = await Promise.all([hasher.hash('lantern-river-48'), hasher.hash('lantern-river-48')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(two).not.toBe(one);
    expect(await hasher.verify(one, 'lantern-river-48')).toBe(true);
    expect(await hasher.verify(one, 'lantern-river-49')).toBe(false);
  });

  it('fits nothing for an account that does not exist', async () => {
    expect(await createPasswordHasher().verify(null, 'lantern-river-48')).toBe(false);
  });

  it('works on 2 at a time and lets 20 wait: of 30 at once 8 are refused as overloaded, and then it goes on', async () => {
    const hasher = createPasswordHasher();
    const all = await Promise.allSettled(Array.from({ length: 30 }, () => hasher.verify(null, 'x')));
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(8);
    for (const each of refused) expect(each).toMatchObject({ reason: { code: 'overloaded' } });
    expect(await hasher.verify(null, 'x')).toBe(false);
  });
});
