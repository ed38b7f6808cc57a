import { describe, expect, it } from 'vitest';
import { devCommand } from '../../src/commands/dev.ts';
import { diagnostic, fakeContext, withFolder } from '../support/fake-context.ts';

async function served(
  files: Readonly<Record<string, string>>,
  flags: Parameters<typeof devCommand.run>[0] = {},
) {
  return withFolder(files, async (cwd) => {
    const context = fakeContext({ cwd });
    return { code: await devCommand.run(flags, context), context, cwd };
  });
}

describe('devCommand', () => {
  it('serves this machine alone at port 8080, and says where', async () => {
    const { code, context, cwd } = await served({ 'posts/a.md': '' });
    expect(code).toBe(0);
    expect(context.served).toEqual([
      expect.objectContaining({
        root: cwd,
        host: '127.0.0.1',
        port: 8080,
        drafts: false,
        future: false,
      }),
      null,
    ]);
    expect(context.out()).toBe('http://127.0.0.1:8080/ shows the site; press Ctrl-C to stop\n');
  });

  it('says which port is taken, and which one it uses', async () => {
    await withFolder({ 'posts/a.md': '' }, async (cwd) => {
      const context = fakeContext({ cwd, takenPorts: [8080] });
      await devCommand.run({}, context);
      expect(context.err()).toBe('port 8080 is taken: using port 8081\n');
      expect(context.out()).toMatch(/^http:\/\/127\.0\.0\.1:8081\/ shows the site/);
      const free = fakeContext({ cwd, takenPorts: [8080] });
      await devCommand.run({ port: 9000 }, free);
      expect(free.err()).toBe('');
    });
  });

  it('hands its flags on', async () => {
    const { context } = await served(
      { 'posts/a.md': '' },
      { host: '0.0.0.0', port: 9000, drafts: true, future: true },
    );
    expect(context.served[0]).toMatchObject({
      host: '0.0.0.0',
      port: 9000,
      drafts: true,
      future: true,
    });
  });

  it('prints a problem once, and what is left when one is gone', async () => {
    const { context } = await served({ 'posts/a.md': '' });
    const tell = context.served[0]!.onDiagnostics;
    const [one, two] = [diagnostic({ line: 3 }), diagnostic({ line: 4, severity: 'warning' })];
    const before = context.out();
    for (const found of [[one], [one, two], [one, two], [two], []]) tell(found);
    expect(context.err().match(/\[bad-date\]/g)).toHaveLength(2);
    expect(context.out().slice(before.length)).toBe('1 warning\nno problems\n');
  });

  it.each([
    ['no posts', {}, 'error[no-posts]'],
    [
      'a broken configuration',
      { 'posts/a.md': '', 'broadsheet.config.json': '{' },
      'error[bad-config]',
    ],
  ])('refuses a site with %s', async (_, files, text) => {
    const { code, context } = await served(files);
    expect([code, context.served]).toEqual([2, []]);
    expect(context.err()).toContain(text);
  });
});
