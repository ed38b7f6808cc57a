// The bytes of a post → its fields. However front matter is damaged, there is a post or a problem
// that names a place, and a post that is marked as held back stays so.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePath } from '../../src/lib/path.ts';
import { readSource } from '../../src/load/read-source.ts';
import { findBlock } from '../../src/parse/front-matter-block.ts';
import { createMarkdown } from '../../src/parse/markdown.ts';
import { parsePost } from '../../src/parse/parse-post.ts';
import { readPlainYaml } from '../../src/parse/plain-yaml.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import type { Post } from '../../src/site/types.ts';
import { checkProblems } from '../places.ts';
import { siteConfig } from '../site-config.ts';
import { demand, type Target } from '../target.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const path = sourcePath('a.md');

export const frontMatter: Target = {
  name: 'front-matter',
  casesInTests: 600,
  tokens: [
    ...['---\n', '\n---\n', '+++\n', ';;;\n', '...\n', '{', '}', '[', ']', '"', "'", '- ', ': '],
    ...['|\n  ', '>\n  ', '&a ', '*a', '!!str ', '!!binary ', '<<: *a\n', '# ', ', ', '? ', '%'],
    ...['title: ', 'date: ', 'tags: ', 'draft: ', 'draft: true\n', 'draft = true\n', 'aliases: '],
    ...['"draft": true,\n', 'true', 'false', 'null', '~', '2015-06-07', '1e400', '0x1F', '.nan'],
    ...['author: ', 'image: ', 'corrections: ', 'dateline: ', 'lang: ', 'permalink: ', 'slug: '],
    ...['translationOf: ', 'redirectTo: ', 'expiryDate: ', 'status: ', '[params]\n', '[[a]]\n'],
    ...[
      '"""',
      "'''",
      '\\u0000',
      '\\x00',
      '\ufeff',
      '“',
      '\t',
      '\r\n',
      '__proto__: ',
      'constructor: ',
    ],
  ],
  async open() {
    const folder = makeTemporaryFolder();
    const config = siteConfig();
    const markdown = await createMarkdown(config.markdown);
    return {
      async check(input) {
        writeFileSync(join(folder.path, path), input);
        const { file, problems } = readSource(folder.path, path);
        checkProblems(problems, file.text);
        const parsed = await parsePost(file, { config, markdown, table: engineTable });
        const codes = checkProblems(parsed.problems, file.text);
        checkMarks(file.text, parsed.post);
        checkPlain(file.text);
        return [...codes, ...(parsed.post ? fieldsOf(parsed.post) : [])];
      },
      close: folder.remove,
    };
  },
};

function fieldsOf(post: Post): string[] {
  return Object.entries(post).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`has ${name}`, `${name} ${typeof value}`],
  );
}

/** Lines that say of a whole post that it is held back, in each language of front matter. */
const marks = {
  yaml: /^(?:draft: (?:true|yes)|published: false|private: true|status: draft)$/m,
  toml: /^(?:draft = true|published = false|private = true|status = "draft")$/m,
  json: /^(?:"draft": true|"published": false|"private": true|"status": "draft"),?$/m,
};

/** A mark in a text of several lines, in a table of TOML or inside another object is none. */
const hiding = {
  yaml: /["'|>{}[\]#]|\?/,
  toml: /^\s*\[|"""|'''|[{[]/m,
  json: /\{[^]*\{|\[/,
};

function checkMarks(text: string, post: Post | undefined): void {
  const block = findBlock(text);
  if (!block.found || !post) return;
  const data = text.slice(block.dataStart, block.dataEnd);
  if (marks[block.format].test(data) && !hiding[block.format].test(data))
    demand(post.draft, 'a post that is marked as held back is not', data);
}

/** The quick reader of YAML and the whole one must agree. */
function checkPlain(text: string): void {
  const block = findBlock(text);
  if (!block.found || block.format !== 'yaml') return;
  const data = text.slice(block.dataStart, block.dataEnd);
  const plain = readPlainYaml(data);
  if (!plain) return;
  const whole = readYaml(data, engineTable.textFields);
  demand(
    'data' in whole && JSON.stringify(whole.data) === JSON.stringify(plain),
    'the two readers of YAML do not agree',
    ...[plain, whole],
  );
}
