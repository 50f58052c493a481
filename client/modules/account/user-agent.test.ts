import { expect, it } from 'vitest';
import { nameClient } from './user-agent.ts';

it('names 4 browsers by their own name, though each claims to be Chrome or Safari as well', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  expect(
    nameClient(
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    ),
  ).toEqual({ browser: 'Edge', system: 'Windows' });
  expect(nameClient(`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/140.0.0.0 Safari/537.36`)).toEqual({
    browser: 'Chrome',
    system: 'Linux',
  });
  expect(
    nameClient(
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Version/18.5 Mobile/15E148 Safari/604.1`,
    ),
  ).toEqual({ browser: 'Safari', system: 'iOS' });
  expect(
    nameClient(
      `Mozilla/5.0 (Linux; Android 15) ${webkit} Chrome/130.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0`,
    ),
  ).toEqual({ browser: '微信', system: 'Android' });
});
it('says nothing of what names no browser', () => {
  expect(nameClient('curl/8.5.0')).toBeNull();
  expect(nameClient(null)).toBeNull();
});
