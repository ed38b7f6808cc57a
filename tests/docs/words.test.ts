// docs/words.md is written from the lists of words in src/site/words/.
import { expect, it } from 'vitest';
import { english } from '../../src/site/words/english.ts';
import { russian } from '../../src/site/words/russian.ts';
import type { Plurals } from '../../src/site/words.ts';

const head = `# Words

<!-- Written by \`npx vitest run tests/docs -u\` from the lists of words in src/. -->

Everything that the engine itself puts on a page or into a feed is in this list, in English and
Russian. The language of the site (\`language\`) chooses one. \`words\` in the
[configuration](configuration.md) replaces any of them; a site in another language gives all of
them:

\`\`\`json
{
  "language": "de",
  "words": {
    "sources": "Quellen",
    "posts": { "one": "{count} Beitrag", "other": "{count} Beiträge" }
  }
}
\`\`\`

What is in braces is filled in. A word that depends on a number has a text for each plural form that
the language has, by the names of Unicode's CLDR: \`zero\`, \`one\`, \`two\`, \`few\`, \`many\`,
\`other\`; a single text serves for all numbers.

| name | English | Russian |
| --- | --- | --- |
`;

/** A word as a cell of a table: "{count} post (one), {count} posts (other)". */
function cell(word: string | Plurals): string {
  if (typeof word === 'string') return word;
  return Object.entries(word)
    .map(([form, text]) => `${text} (${form})`)
    .join(', ');
}

it('docs/words.md lists every word (vitest -u writes it)', async () => {
  const rows = Object.entries<string | Plurals>(english).map(
    ([name, word]) =>
      `| \`${name}\` | ${cell(word)} | ${cell(russian[name as keyof typeof russian])} |\n`,
  );
  await expect(head + rows.join('')).toMatchFileSnapshot('../../docs/words.md');
});
