import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Role } from '../../shared/account.ts';
import { openBrowser } from './open-browser.ts';
import { asDemo, type Enter } from './sign-in-as.ts';

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export interface OpenedBrowser {
  /** What went wrong in the page since `open`: script errors, console errors, requests that leave the machine. */
  readonly faults: string[];
  /**
   * A page of its own, without storage of an earlier one, at a path of the served demo.
   * @param who signed in before it opens: as the demo's account of a role, or in a way of one's own
   */
  open(path: string, size?: typeof desk, who?: Role | Enter): Promise<Page>;
}

/** One browser for a spec file; pages are closed after each test. */
export function withBrowser(): OpenedBrowser {
  let browser: Browser;
  const pages: Page[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(() => Promise.all(pages.splice(0).map((page) => page.context().close())));
  afterAll(() => browser.close());
  return {
    faults,
    async open(path, size = desk, who) {
      const context = await browser.newContext({
        viewport: size,
        locale: 'zh-CN',
        hasTouch: size === phone,
        isMobile: size === phone,
        acceptDownloads: true,
      });
      if (who) await (typeof who === 'string' ? asDemo(who) : who)(context.request);
      const page = await context.newPage();
      pages.push(page);
      faults.length = 0;
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(inject('demoUrl')) && !/^(data|blob):/.test(request.url())) {
          faults.push(`outside: ${request.url()}`);
        }
      });
      await page.goto(`${inject('demoUrl')}${path}`);
      return page;
    },
  };
}
