// tests/fixtures/diagnostics/<code>.txt: a sentence, the files of a small site, a command, and all
// that it then says. Every code that the source can report has such a file. `npx vitest -u` writes
// again what is said.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, makeFolder, now, readTexts } from '../support/broadsheet.ts';
import { emittedCodes } from '../support/emitted-codes.ts';

const folder = resolve('tests/fixtures/diagnostics');
const fixtures = Object.entries(readTexts(folder)).map(([name, text]) => ({
  code: name.replace(/\.txt$/, ''),
  name,
  text,
}));
const codes = [...emittedCodes().keys()];

interface Fixture {
  /** Everything up to and with the command. */
  readonly given: string;
  readonly files: readonly { readonly path: string; readonly content: Buffer }[];
  readonly argv: readonly string[];
}

function readFixture(text: string): Fixture {
  const [, ...sections] = text.split(/^==== /m);
  const files = sections.slice(0, -1).map((section) => {
    const [head = '', ...lines] = section.split('\n');
    const [, path = '', encoding] = /^(\S+)(?: \((latin1)\))?$/.exec(head)!;
    return { path, content: Buffer.from(lines.join('\n'), encoding as 'latin1' | undefined) };
  });
  const [command = ''] = sections.at(-1)!.split(/( → |\n)/, 1);
  const given = `${text.slice(0, text.lastIndexOf('==== '))}==== ${command}`;
  return { given, files, argv: command.split(' ').slice(1) };
}

describe('diagnostics', () => {
  it.each(fixtures)('$code', async ({ code, name, text }) => {
    const { given, files, argv } = readFixture(text);
    const root = makeFolder();
    for (const { path, content } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
      utimesSync(join(root, path), new Date(now), new Date(now));
    }
    const ran = await broadsheet(root, ...argv);
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
