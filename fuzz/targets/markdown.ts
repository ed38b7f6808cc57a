// The text of a body, in Markdown or HTML → the HTML of its page, by both parsers. Whatever is in
// the text, the page is safe and what is known of the HTML is true.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePath } from '../../src/lib/path.ts';
import { readSource } from '../../src/load/read-source.ts';
import { createMarkdown } from '../../src/parse/markdown.ts';
import { parsePost } from '../../src/parse/parse-post.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import { checkBody } from '../check-body.ts';
import { checkProblems } from '../places.ts';
import { siteConfig } from '../site-config.ts';
import type { Session, Target } from '../target.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const tags = [
  ...['<script>', '</script>', '<style>', '<svg>', '<math>', '<mi>', '<mtext>', '<annotation-xml>'],
  ...['<table>', '<tr>', '<td>', '<caption>', '<select>', '<option>', '<template>', '<noscript>'],
  ...['<iframe srcdoc="', '<object data="', '<form>', '<base href="//evil.example/">', '<a href="'],
  ...['<img src=x onerror=alert(1)>', '<p>', '<div>', '</div>', '<b>', '<h2 id="p1">', '</p>'],
  ...['<textarea>', '<title>', '<plaintext>', '<xmp>', '<foreignObject>', '<desc>', '<br>', '<hr>'],
  ...['<!--', '-->', '--!>', '<![CDATA[', ']]>', '<?', '<figure>', '<picture>', '<source srcset="'],
  ...['<video src="', '<details>', '<input type=checkbox>', '<ol start="', '<td align=', '<font>'],
];
const attributes = [
  ...[' onclick="', ' style="', ' id="', ' class="', ' href="', ' src="', '" ', "' ", ' lang="ru"'],
  ...[' srcset="a.png 1x, b.png 2x"', ' name="', ' dir=rtl', ' xlink:href="', ' formaction="', '>'],
];
const addresses = [
  ...['javascript:alert(1)', 'java\tscript:', 'JaVaScRiPt:', 'data:text/html,', 'vbscript:', '//'],
  ...[
    'data:image/png;base64,',
    'https://site.example/notes/',
    'https://site.example//',
    '/\\',
    '#',
  ],
  ...['https://a.example/', 'mailto:a@b.example', '../', './map.png', 'www.a.example', '%00', '?'],
  ...['broadsheet:posts/a.md', 'broadsheet:', '&#106;avascript:', '&Tab;', '&colon;', '&#x2f;'],
];

const markdownTokens = [
  ...['\n\n', '\n', '# ', '> ', '- ', '1. ', '    ', '```\n', '~~~', '***', '---', '| a | b |\n'],
  ...[
    '|:-|-:|\n',
    '[^1]',
    '[^1]: ',
    '[a](',
    '](',
    '![',
    '![a](',
    '<https://',
    '*',
    '**',
    '_',
    '~~',
  ],
  ...['`', '\\', '&amp;', '&lt;', '&#0;', '&#x110000;', '&', '[a]: ', '- [ ] ', '- [x] ', '"', "'"],
  ...['{{', '{% raw %}', '{{< figure src="a.png" >}}', '[[a]]', '$$', ':::note', '<!--more-->'],
  ...['STAUNTON, June 7 – ', 'Вода', '水', 'عربي', 'שלום', '\u200f', '\u2028'],
];

/** A body below plain front matter, as a file of the site. */
function openBodies(name: string): () => Promise<Session> {
  return async () => {
    const folder = makeTemporaryFolder();
    const path = sourcePath(`posts/${name}`);
    const config = siteConfig();
    const parsers = {
      native: await createMarkdown(config.markdown),
      remark: await createMarkdown(config.markdown, { prefer: 'remark' }),
    };
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(folder.path, 'posts'));
    const head = '---\ntitle: Rivers\ndate: 2015-06-07\n---\n';
    return {
      async check(input) {
        writeFileSync(join(folder.path, path), Buffer.concat([Buffer.from(head), input]));
        const { file } = readSource(folder.path, path);
        const words: string[] = [];
        for (const [parser, markdown] of Object.entries(parsers)) {
          const { body, post, problems } = await parsePost(file, {
            config,
            markdown,
            table: engineTable,
          });
          words.push(...checkProblems(problems, file.text));
          if (body && post) words.push(...checkBody(body, post).map((word) => `${parser} ${word}`));
        }
        return words;
      },
      close: folder.remove,
    };
  };
}

export const markdown: Target = {
  name: 'markdown',
  casesInTests: 250,
  longest: 4096,
  tokens: [...markdownTokens, ...tags, ...attributes, ...addresses],
  open: openBodies('a.md'),
};

export const html: Target = {
  name: 'html',
  casesInTests: 250,
  longest: 4096,
  tokens: [...tags, ...attributes, ...addresses, '\n', '&amp;', '&lt;', '"', '<', '>', '/', '='],
  open: openBodies('a.html'),
};
