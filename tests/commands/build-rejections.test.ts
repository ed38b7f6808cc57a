import { expect, it } from 'vitest';
import { runBuild, site } from '../support/run-build-command.ts';

it.each([
  [
    'a configuration at fault',
    { ...site, 'broadsheet.config.json': '{"titel": 1}' },
    {},
    'broadsheet.config.json:1:2 error[unknown-config-key]',
  ],
  [
    'a folder that is not there',
    site,
    { root: 'nowhere' },
    'error[no-site] Cannot find the site: "',
  ],
  ['a file for a folder', site, { root: 'posts/a.md' }, 'error[no-site]'],
  ['a folder without posts', { 'post/a.md': '' }, {}, 'error[no-posts] Cannot find any posts'],
  ['an output that is the site', site, { output: '.' }, 'error[bad-output] Cannot build into "'],
  ['an output that holds the site', site, { output: '..' }, 'it contains the site itself'],
  ['an output among the posts', site, { output: 'posts/out' }, 'posts/ belongs to the author'],
  ['an output that is public/', site, { output: 'public' }, 'public/ belongs to the author'],
  ['an output that is a file', { ...site, out: '' }, { output: 'out' }, 'it is a file'],
  [
    'such an output in the configuration',
    { ...site, 'broadsheet.config.json': '{"output": "./"}' },
    {},
    'broadsheet.config.json:1:1 error[bad-output]',
  ],
])('rejects %s before anything is built', async (_, files, flags, message) => {
  const { code, err, out, asked } = await runBuild(flags, { files });
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).toContain('  hint: ');
  expect(out).toBe('');
  expect(asked).toBeUndefined();
  const json = await runBuild({ ...flags, json: true }, { files });
  expect(JSON.parse(json.out)).toMatchObject({
    pages: { total: 0 },
    diagnostics: [{ severity: 'error' }],
  });
  expect(json.err).toBe('');
});
