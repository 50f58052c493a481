import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, 6 digits, 30 seconds. */
const format = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** 160 random bits in Base32: 32 characters. */
export function newSecondFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function secondFactorUri(secret: string, accountName: string): string {
  return new TOTP({ ...format, issuer: '分布 Fenbu', label: accountName, secret }).toString();
}

/**
 * The time step a code belongs to, if it is one of the present step, the one before or the one after (clocks of phones differ).
 * @returns null when it fits none. Whether the step was used before is for the caller to say.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({
    ...format,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: 1,
  });
  return delta === null ? null : TOTP.counter({ period: format.period, timestamp }) + delta;
}
