import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/commands/explain.ts';
import { postText } from '../support/broadsheet.ts';
import { fakeContext, withFolder } from '../support/fake-context.ts';

const files = { 'posts/2015-06-05-roads.md': postText({ title: 'Roads', date: '2015-06-05' }) };

function explain(
  subject: string,
  {
    flags = {},
    given = files,
  }: {
    readonly flags?: Omit<Parameters<typeof explainCommand.run>[0], 'subject'>;
    readonly given?: Readonly<Record<string, string>>;
  } = {},
) {
  return withFolder(given, async (cwd) => {
    const context = fakeContext({ cwd });
    const code = await explainCommand.run({ ...flags, subject }, context);
    return {
      code,
      out: context.out(),
      err: context.err().replaceAll(cwd, '/site'),
      files: readdirSync(cwd),
    };
  });
}

describe('explainCommand', () => {
  it('prints what is known of a page, and leaves nothing behind', async () => {
    const scratch = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('broadsheet-explain-'));
    const before = scratch();
    const ran = await explain('/2015/06/roads/', { flags: { output: 'public_html' } });
    expect(ran).toMatchObject({ code: 0, err: '', files: ['posts'] });
    const lines = ran.out.split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '/2015/06/roads/ (post)',
      '  file: public_html/2015/06/roads/index.html',
    ]);
    expect(lines.slice(-3)).toEqual([
      'The next build makes it, because:',
      '  posts/2015-06-05-roads.md is new',
      '',
    ]);
    expect(scratch()).toEqual(before);
  });

  it('prints it as data for programs', async () => {
    const { code, out } = await explain('posts/2015-06-05-roads.md', { flags: { json: true } });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: 'posts/2015-06-05-roads.md',
      shownOn: { post: ['/2015/06/roads/'] },
      page: { kind: 'post', shows: { title: 'Roads' }, next: { outcome: 'new' } },
    });
  });

  it.each<[string, number, string, Parameters<typeof explain>[1]]>([
    [
      '/2015/06/raods/',
      1,
      'error[unknown-page] Cannot explain "/2015/06/raods/": the site has no such page or file\n' +
        '  hint: did you mean /2015/06/roads/?\n' +
        '  help: docs/diagnostics.md#unknown-page\n',
      {},
    ],
    [
      '/nothing-of-the-kind/',
      1,
      expect.stringContaining('for example broadsheet explain /archive/'),
      {},
    ],
    ['/', 2, expect.stringMatching(/^error\[no-posts\]/), { given: {} }],
    [
      '/',
      2,
      expect.stringMatching(/^broadsheet\.config\.json\S* error\[unknown-config-key\]/),
      { given: { ...files, 'broadsheet.config.json': '{ "titel": "x" }' } },
    ],
  ])('refuses %s with %i', async (about, code, err, options) => {
    expect(await explain(about, options)).toMatchObject({ code, out: '', err });
  });

  it('tells programs, too, what it refuses', async () => {
    const { code, out } = await explain('/raods/', { flags: { json: true } });
    expect({ code, ...JSON.parse(out) }).toMatchObject({
      code: 1,
      diagnostics: [{ code: 'unknown-page' }],
    });
  });
});
