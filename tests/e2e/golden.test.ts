// tests/fixtures/golden/<question>.txt: a question, the files of a small site, and the part of its
// output that answers the question, to the last byte. After a change that is meant, `npx vitest -u`
// writes the answers again; git shows what is different.
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, now, readTexts } from '../support/broadsheet.ts';
import { checkSiteLinks } from '../support/check-site-links.ts';
import { makeSite } from '../support/make-site.ts';
import { readFixture } from '../support/read-fixture.ts';
import { validateHtml } from '../support/validate-html.ts';

const folder = resolve('tests/fixtures/golden');
const fixtures = Object.entries(readTexts(folder)).map(([name, text]) => ({
  name,
  text,
  question: text.slice(0, text.indexOf('\n')),
}));

interface Built {
  readonly output: Readonly<Record<string, string>>;
  readonly problems: string;
}

/** One thing that a question asks to see, by what the fixture calls it. */
function show(what: string, { output, problems }: Built): string {
  if (what === 'problems') return problems;
  if (what === 'list of files') return `${Object.keys(output).join('\n')}\n`;
  const [, part, path = ''] = /^(?:(main|top) of )?(.*)$/.exec(what)!;
  const text = output[path];
  if (text === undefined) throw new Error(`There is no "${path}" in the output`);
  if (part === 'main') return `${withoutEmptyDays(/<main\b[^]*<\/main>/.exec(text)![0])}\n`;
  if (part === 'top') return text.replace(/<main\b[^]*/, '');
  return text;
}

/** tests/features/archive/calendar.test.ts asks where each day stands. */
function withoutEmptyDays(html: string): string {
  return html.replace(
    /(?:<rect class="d0" x="\d+" y="\d+" width="10" height="10"\/>\n)+/g,
    (days) => `(${days.split('\n').length - 1} days without a post)\n`,
  );
}

describe('a small site', () => {
  it.each(fixtures)('$question', async ({ name, text }) => {
    const { given, files, done } = readFixture(text);
    const root = makeSite(files);
    const { code, err } = await broadsheet(root, 'build', '--now', now);
    const output = readTexts(join(root, '_site'));
    const shown = done
      .replace(/^shown: /, '')
      .split(', ')
      .map((what) => `---- ${what}\n${show(what, { output, problems: err })}`);
    const answered = `${given}\n${shown.join('')}`;
    await expect(answered).toMatchFileSnapshot(join(folder, name));

    expect([code, done.includes('problems') ? '' : err]).toEqual([0, '']);
    const pages = Object.entries(output).filter(([path]) => path.endsWith('.html'));
    expect(pages.flatMap(([path, html]) => validateHtml(html, path))).toEqual([]);
    const { url } = JSON.parse(String(files['broadsheet.config.json'])) as { url: string };
    const { origin, pathname } = new URL(url);
    const base = pathname.slice(0, -1);
    expect(checkSiteLinks(join(root, '_site'), { base, origin })).toEqual([]);
    expect(output['assets/style.css']).toBe(readTexts('templates/assets')['style.css']);
  });
});
