// tests/fixtures/diagnostics/<code>.txt: a sentence, the files of a small site, a command, and all
// that it then says. Every code that the source can report has such a file. `npx vitest -u` writes
// again what is said.
import { mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, now, readTexts } from '../support/broadsheet.ts';
import { emittedCodes } from '../support/emitted-codes.ts';
import { makeSite, systemName } from '../support/make-site.ts';
import { readFixture } from '../support/read-fixture.ts';

const folder = resolve('tests/fixtures/diagnostics');
const fixtures = Object.entries(readTexts(folder)).map(([name, text]) => ({
  code: name.replace(/\.txt$/, ''),
  name,
  text,
}));
const codes = [...emittedCodes().keys()];

/** Of fixtures without a configuration: a site should have a name and an address. */
const config = { 'broadsheet.config.json': '{"title":"Notes","url":"https://example.org/"}\n' };

describe('diagnostics', () => {
  it.each(fixtures)('$code', async ({ code, name, text }) => {
    const { given, files, links, done } = readFixture(text);
    const hasConfig = Object.keys(files).some((path) => path.startsWith('broadsheet.config.'));
    const root = makeSite({ ...(!hasConfig && config), ...files });
    for (const path of Object.keys(files))
      utimesSync(systemName(join(root, path)), new Date(now), new Date(now));
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(target, join(root, path));
    }
    const ran = await broadsheet(root, ...done.split(' ').slice(1));
    const said = ran.err.replaceAll(root, '/site');
    // Plugins have words of their own.
    const grammar = code === 'plugin-message' ? '' : 'Cannot .*[^.]$';
    expect(said).toMatch(new RegExp(`^(?:\\S+ )?(?:error|warning)\\[${code}\\] ${grammar}`, 'm'));
    expect([0, 1, 2]).toContain(ran.code);
    await expect(`${given} → ${ran.code}\n${said}`).toMatchFileSnapshot(join(folder, name));
  });

  it('have one fixture each', () => {
    expect(fixtures.map(({ code }) => code).sort()).toEqual(codes);
  });
});
