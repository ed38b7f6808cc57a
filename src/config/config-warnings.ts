// A valid configuration → warnings about what a site with it would publish. Reads no file.
import { englishWords } from '../site/complete-words.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SiteConfig } from './site-config.ts';

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
