import { describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/run.ts';
import { headersCommand } from '../../../src/features/headers/command.ts';
import { headerLines, hosts } from '../../../src/features/headers/host-headers.ts';
import { fakeContext, withFolder } from '../../support/fake-context.ts';
import { makeConfig } from '../../support/make-post.ts';

const files = {
  'broadsheet.config.json':
    '{ "security": { "policy": { "img-src": ["https://images.example"] } } }',
};
const config = makeConfig({ security: { policy: { 'img-src': ['https://images.example'] } } });

describe('headersCommand', () => {
  it.each(hosts)('prints the headers of the site for %s', async (host) => {
    await withFolder(files, async (cwd) => {
      const context = fakeContext({ cwd });
      expect(await run(['headers', host], context)).toBe(0);
      expect(context.out()).toBe(`${headerLines(host, config).join('\n')}\n`);
      expect(context.err()).toBe('');
    });
  });

  it('refuses a host that it does not know, and names the one that was meant', async () => {
    const context = fakeContext();
    expect(await headersCommand.run({ host: 'ngnix' }, context)).toBe(2);
    expect(context.err()).toBe(
      'error[bad-argument] Cannot write headers for "ngnix": this host is unknown\n' +
        '  hint: did you mean broadsheet headers nginx?\n' +
        '  help: docs/diagnostics.md#bad-argument\n',
    );
    await headersCommand.run({ host: 'apache' }, context);
    expect(context.err()).toContain(
      'hint: write netlify, nginx or caddy, for example broadsheet headers nginx',
    );
    expect(context.out()).toBe('');
  });

  it('says what is wrong with the configuration, or that no host is given', async () => {
    await withFolder(
      { 'broadsheet.config.json': '{ "security": { "policy": { "img-src": ["a b"] } } }' },
      async (cwd) => {
        const context = fakeContext({ cwd });
        expect(await headersCommand.run({ host: 'nginx' }, context)).toBe(2);
        expect(context.err()).toContain(
          'error[bad-config-value] Cannot read `security.policy.img-src[0]`: "a b" is not a source',
        );
      },
    );
    const context = fakeContext();
    expect(await run(['headers'], context)).toBe(2);
    expect(context.err()).toMatch(/^error\[bad-argument\] Cannot find HOST: it is missing\n/);
  });
});
