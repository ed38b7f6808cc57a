// A valid configuration → warnings about what a site with it would publish. Reads no file.
import { basename } from 'node:path';
import { isLoopback } from '../lib/loopback.ts';
import { sourcePath } from '../lib/path.ts';
import { englishWords } from '../site/complete-words.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SiteConfig } from './site-config.ts';

/** The title of a site that has been given none. */
const untitled = 'Untitled';

/** Names that a message lists. */
const shownNames = 3;

/** Reports `missing-words`. */
export function configWarnings(config: Pick<SiteConfig, 'language' | 'words'>): Problem[] {
  return missingWords(config);
}

function missingWords(config: Pick<SiteConfig, 'language' | 'words'>): Problem[] {
  const missing = englishWords(config);
  if (missing.length === 0) return [];
  const names = missing.slice(0, shownNames).map((name) => `\`${name}\``);
  const listed = missing.length > shownNames ? `${names.join(', ')} …` : names.join(', ');
  const number = missing.length === 1 ? 'one word is' : `${missing.length} words are`;
  return [
    {
      code: 'missing-words',
      severity: 'warning',
      message: `Cannot say all in "${config.language}": ${number} in English (${listed})`,
      hint:
        `translate what \`npx broadsheet words ${config.language}\` prints, and put it into the ` +
        'configuration',
      path: '',
    },
  ];
}

interface UnsetOptions {
  /** Absolute; missing if the site has none. */
  readonly configFile?: string | undefined;
}

/**
 * What a site that is published should have told: its address (`no-url`) and its name (`no-title`).
 * A preview does without.
 */
export function unsetWarnings(
  config: Pick<SiteConfig, 'url' | 'title'>,
  { configFile }: UnsetOptions,
): Problem[] {
  const path = configFile === undefined ? '' : sourcePath(basename(configFile));
  const place = `into ${path === '' ? 'broadsheet.config.json' : path}`;
  const missing: Problem[] = [];
  if (isLoopback(new URL(config.url).hostname))
    missing.push({
      code: 'no-url',
      severity: 'warning',
      message: `Cannot lead readers to the site: its address is "${config.url}"`,
      hint: `write the address of its home page ${place}: ${example('url', { path })}`,
      path,
    });
  if (config.title === untitled)
    missing.push({
      code: 'no-title',
      severity: 'warning',
      message: `Cannot say whose site this is: its title is "${untitled}"`,
      hint: `write its name ${place}: ${example('title', { path })}`,
      path,
    });
  return missing;
}

const examples = { url: 'https://example.org/', title: 'Rivers and Borders' };

/** A line of a configuration; without a configuration, all that a new one needs. */
function example(key: keyof typeof examples, { path }: { readonly path: string }): string {
  if (path === '') return JSON.stringify({ [key]: examples[key] });
  const name = path.endsWith('.json') ? `"${key}"` : key;
  return `\`${name}: "${examples[key]}"\``;
}
