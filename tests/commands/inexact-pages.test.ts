import { expect, it } from 'vitest';
import { checkCommand } from '../../src/commands/check.ts';
import { postText } from '../support/broadsheet.ts';
import { cleanReport, diagnostic, fakeContext, withFolder } from '../support/fake-context.ts';

const files = {
  'posts/2015-06-05-roads.md': postText({ title: 'Roads', date: '2015-06-05' }),
  'posts/2015-06-06-rivers.md': postText({ title: 'Rivers', date: '2015-06-06', author: 'Ann' }),
  'broadsheet.config.ts': `import {
  defineFeature, defineKind, pagePath, showPosts,
} from 'broadsheet';
const kind = defineKind({
  name: 'everything', templates: ['list'], sitemap: 'lists', priority: 0,
  pages: () => [{ url: pagePath('everything'), subject: undefined }],
  uses: () => [],
  view: (_, context) => ({ title: 'Everything', ...showPosts(context.site.posts, context) }),
  jsonLd: () => [],
});
const everything = defineFeature({ name: 'everything', describe: 'All.', kinds: [kind] });
export default { features: [everything] };
`,
};

it('is asked for by a flag, and found after a check without errors', async () => {
  await withFolder(files, async (cwd) => {
    const exact = fakeContext({ cwd });
    expect(await checkCommand.run({ exact: true }, exact)).toBe(1);
    expect(exact.err()).toContain(
      'error[inexact-page] Cannot tell that "/everything/" has changed',
    );
    const plain = fakeContext({ cwd });
    expect(await checkCommand.run({}, plain)).toBe(0);
  });
});

it('is not looked for while something else is wrong', async () => {
  await withFolder(files, async (cwd) => {
    const context = fakeContext({ cwd, report: { ...cleanReport, diagnostics: [diagnostic()] } });
    expect(await checkCommand.run({ exact: true }, context)).toBe(1);
    expect(context.err()).not.toContain('inexact-page');
  });
});
