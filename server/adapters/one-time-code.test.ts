import { describe, expect, it } from 'vitest';
import { newSecondFactorSecret, secondFactorUri, stepOfCode } from './one-time-code.ts';

/** '12345678901234567890' of RFC 6238, appendix B, in Base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('one-time codes', () => {
  it('fit the 6 SHA-1 vectors of RFC 6238, by their last 6 digits', () => {
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_111_111_111, '050471'],
      [1_234_567_890, '005924'],
      [2_000_000_000, '279037'],
      [20_000_000_000, '353130'],
    ] as const) {
      expect(stepOfCode(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
    }
  });

  it('fit one step of 30 seconds early or late and no more, and always name the step they belong to', () => {
    const step = 37_037_036;
    for (const [seconds, expected] of [
      [step * 30 - 31, null],
      [step * 30 - 30, step],
      [step * 30, step],
      [step * 30 + 59, step],
      [step * 30 + 60, null],
    ] as const) {
      expect(stepOfCode(secret, '081804', new Date(seconds * 1000))).toBe(expected);
    }
  });

  it('are 6 digits: nothing else is even compared', () => {
    for (const code of ['', '28708', '2870822', '28708a', ' 287082', '２８７０８２']) {
      expect(stepOfCode(secret, code, new Date(59_000))).toBeNull();
    }
  });

  it('have a secret of 160 bits, and an address that names product and account', () => {
    const fresh = newSecondFactorSecret();
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecondFactorSecret()).not.toBe(fresh);
    const uri = new URL(secondFactorUri(fresh, '薛家湾'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(fresh);
    expect(decodeURIComponent(uri.pathname)).toContain('薛家湾');
  });
});
