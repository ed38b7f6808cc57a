// A page that is shown → what axe says against it, by WCAG 2.2 AA and by good practice.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  /** What another colour scheme can change. */
  colors: ['color-contrast', 'link-in-text-block'],
};

/**
 * Lists violations of all rules (default) or of those on colours, one line an element. The page's
 * policy forbids inline scripts; what a test evaluates is exempt.
 */
export async function runAxe(page: Page, which: keyof typeof rules = 'all'): Promise<string[]> {
  const options = { runOnly: rules[which], resultTypes: ['violations'] };
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(source);
  return (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const messages = [...any, ...all, ...none].map(({ message }) => message);
          return id + ': ' + target.join(' ') + ': ' + messages.join('; ');
        })))`,
  )) as string[];
}
