import { afterEach, expect, test } from 'vitest';
import { ensureSystemPackages } from './system-packages.ts';

const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});

test('where 1 package is missing and nothing can be installed, the error is the exact command to run', () => {
  process.env.PATH = '/nonexistent';
  expect(() => ensureSystemPackages(['poppler-utils'])).toThrow(
    'the tests need poppler-utils; on Debian 12 run as root: ' +
      'apt-get update && apt-get install -y --no-install-recommends poppler-utils',
  );
});

test('the 4 packages of the tests are there afterwards, and asking again installs nothing', () => {
  ensureSystemPackages(['chromium', 'fonts-noto-cjk', 'postgresql-15', 'poppler-utils']);
  expect(() =>
    ensureSystemPackages(['chromium', 'fonts-noto-cjk', 'postgresql-15', 'poppler-utils']),
  ).not.toThrow();
}, 600_000);
