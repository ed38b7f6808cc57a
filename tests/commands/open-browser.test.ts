import { expect, it } from 'vitest';
import { openCommand } from '../../src/commands/open-browser.ts';

it.each([
  ['linux', ['xdg-open', 'http://x/']],
  ['freebsd', ['xdg-open', 'http://x/']],
  ['darwin', ['open', 'http://x/']],
  ['win32', ['cmd', '/c', 'start', '""', 'http://x/']],
])('opens a browser on %s with the program that is there', (system, words) => {
  expect(openCommand('http://x/', system)).toEqual(words);
});
