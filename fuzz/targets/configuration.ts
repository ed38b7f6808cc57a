// The bytes of broadsheet.config.json → the configuration of a site. Whatever they are, there is a
// configuration that is safe to use, or problems that name places in the file.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load-config.ts';
import { parseJson } from '../../src/config/parse-json.ts';
import type { SiteConfig } from '../../src/config/site-config.ts';
import { headerLines, hosts } from '../../src/features/headers/host-headers.ts';
import { parseUrl } from '../../src/lib/parse-url.ts';
import { checkProblems } from '../places.ts';
import { demand, type Target } from '../target.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { configurationTokens } from './configuration-tokens.ts';

export const configuration: Target = {
  name: 'configuration',
  casesInTests: 500,
  longest: 8192,
  tokens: configurationTokens,
  open() {
    const folder = makeTemporaryFolder();
    const file = join(folder.path, 'broadsheet.config.json');
    return {
      async check(input) {
        writeFileSync(file, input);
        const text = input.toString().replace(/^\ufeff/, '');
        checkSyntax(text);
        const loaded = await loadConfig(folder.path);
        if ('problems' in loaded) {
          demand(loaded.problems.length > 0, 'a configuration is refused without a reason');
          const codes = checkProblems(loaded.problems, text);
          return [...codes, ...loaded.problems.map(({ message }) => message.slice(0, 40))];
        }
        checkLoaded(loaded.config);
        return Object.entries(loaded.config).map(([key, value]) => `${key} ${typeof value}`);
      },
      close: folder.remove,
    };
  },
};

/** What is accepted is JSON, and JSON is accepted, unless a key is there twice. */
function checkSyntax(text: string): void {
  const read = parseJson(text);
  if ('fault' in read) {
    const { start, end, message } = read.fault;
    demand(
      start >= 0 && start <= end && end <= text.length,
      'a fault outside of the file',
      start,
      end,
    );
    demand(!isJson(text) || / is there twice$/.test(message), 'JSON is refused', text, message);
  } else demand(isJson(text), 'what is no JSON is accepted', text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkLoaded(config: SiteConfig): void {
  const { url, base, output, cache, headers } = { headers: '', ...config };
  demand(parseUrl(url) !== undefined && url.endsWith('/'), 'the address of a site is none', url);
  demand(base === '' || /^\/[^\s"<>\\]*[^/\s]$/.test(base), 'the base of a site is none', base);
  demand(typeof output === 'string' && typeof cache === 'string', 'no folders', output, headers);
  for (const host of hosts)
    for (const line of headerLines(host, config))
      demand(!/[\r\n\0]/.test(line), 'a header is more than a line', line);
}
