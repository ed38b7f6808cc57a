import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import { foreignNames } from '../../src/site/fields/foreign-names.ts';
import { fieldsMarkdown } from '../../src/site/fields/reference.ts';
import { buildIn } from '../support/build-in.ts';
import { htmlOf } from '../support/parse-text.ts';
import { codeBlocks, sectionOf } from '../support/read-markdown.ts';

const docs = readFileSync('docs/writing.md', 'utf8');

describe('docs/writing.md, on posts', () => {
  it('has the table of all front matter fields (vitest -u writes it)', async () => {
    const whole = docs.replace(/(?:^\|.*\n)+/m, () => `${fieldsMarkdown(engineTable)}\n`);
    await expect(whole).toMatchFileSnapshot('../../docs/writing.md');
  });

  it('lists the names of other engines (vitest -u writes them)', async () => {
    const rows = Object.entries(foreignNames()).map(
      ([field, names]) => `| \`${field}\` | ${names.map((name) => `\`${name}\``).join(', ')} |`,
    );
    const table = ['| field | other names |', '| --- | --- |', ...rows].join('\n');
    const whole = docs.replace(
      /(<!-- foreign names -->\n)[^]*?(<!-- \/foreign names -->)/,
      (_, start: string, end: string) => `${start}${table}\n${end}`,
    );
    await expect(whole).toMatchFileSnapshot('../../docs/writing.md');
  });

  it('has an example that can be built', async () => {
    const example = codeBlocks(docs).find(({ language }) => language === 'markdown')!;
    const { diagnostics, output } = await buildIn({ 'posts/2015-06-07-budget.md': example.text });
    expect(diagnostics).toEqual([]);
    expect(output('2015/06/budget/index.html')).toContain(
      'Staunton, June 7 – </span>The finance ministry',
    );
  });
});

describe('docs/writing.md, on raw HTML', () => {
  const everyElement =
    `a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote
    br button canvas caption center cite code col colgroup data datalist dd del details dfn
    dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset
    h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img ins kbd label legend li link main map mark
    marquee math menu meta meter nav nobr noscript object ol optgroup option output p param
    picture pre progress q rp rt ruby s samp script search section select slot small source
    span strike strong style sub summary sup svg table tbody td template textarea tfoot th
    thead time title tr track tt u ul var video wbr`.split(/\s+/);
  const inTable = ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];

  it('keeps the elements that are listed, and no other', async () => {
    const listed = sectionOf(docs, '### Raw HTML').split('\n\n')[1]!;
    const kept: string[] = [];
    for (const name of everyElement) {
      const html = inTable.includes(name)
        ? `<table><${name}>x</table>`
        : `<div><${name}></${name}></div>`;
      if (new RegExp(`<${name}[ >]`).test(await htmlOf(html))) kept.push(name);
    }
    // A body's own h1 becomes an h2.
    expect([...kept, 'h1'].sort()).toEqual(
      Array.from(listed.matchAll(/`(\w+)`/g), ([, name]) => name).sort(),
    );
  });
});
