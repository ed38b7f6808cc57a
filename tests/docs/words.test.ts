// docs/words.md is written from the lists of words in src/site/words/.
import { expect, it } from 'vitest';
import { english } from '../../src/site/words/english.ts';
import { type Plurals, wordLists } from '../../src/site/words.ts';

const languages = Object.keys(wordLists).map((tag) => {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag)!;
  return `${name} (\`${tag}\`)`;
});

const head = `# Words

<!-- Written by \`npx vitest run tests/docs -u\` from the lists of words in src/. -->

Everything that the engine itself puts on a page or into a feed is in this list. The language of the
site (\`language\`) chooses the words; these languages have all of them:

${languages.map((language) => `- ${language}\n`).join('')}
\`words\` in the [configuration](configuration.md) replaces any word. A site in another language
gives all of them, or is reported as [\`missing-words\`](diagnostics.md#missing-words). This
command prints the list to translate, with the plural forms of the language (here Swedish), as a
part of the configuration:

\`\`\`sh
npx broadsheet words sv
\`\`\`

A word looks like this there:

\`\`\`json
{
  "language": "sv",
  "words": {
    "sources": "Källor",
    "posts": { "one": "{count} inlägg", "other": "{count} inlägg" }
  }
}
\`\`\`

What is in braces is filled in. A word that depends on a number has a text for each plural form that
the language has, by the names of Unicode's CLDR: \`zero\`, \`one\`, \`two\`, \`few\`, \`many\`,
\`other\`; a single text serves for all numbers.

| name | English |
| --- | --- |
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
    ([name, word]) => `| \`${name}\` | ${cell(word)} |\n`,
  );
  await expect(head + rows.join('')).toMatchFileSnapshot('../../docs/words.md');
});
