import { describe, expect, it } from 'vitest';
import { questions } from '../../../src/commands/init/answers.ts';
import { type Begun, reportOf } from '../../../src/commands/init/report.ts';

const begun: Begun = {
  answers: {
    title: 'Notes',
    host: 'none',
    url: 'https://example.org/',
    language: 'en',
    timeZone: 'UTC',
  },
  unasked: [],
  folder: '/home/anna/notes',
  files: ['package.json'],
  left: [],
  name: 'notes',
  repository: undefined,
  context: { cwd: '/home/anna', now: () => 0 },
};

describe('reportOf', () => {
  it('lists the files, and ends with the next commands', () => {
    expect(reportOf(begun)).toBe(`Written into notes:
  package.json

Next:
  cd notes
  npm install
  npx broadsheet dev
  npx broadsheet build
`);
  });

  it('says what was left, which defaults are used, and what is missing for readers', () => {
    const { url: _, ...answers } = begun.answers;
    const text = reportOf({
      ...begun,
      answers,
      files: [],
      left: [{ name: '.gitignore', missing: 'add the lines _site/' }],
      unasked: questions.filter(({ key }) => key === 'url' || key === 'timeZone'),
      context: { ...begun.context, cwd: begun.folder },
    });
    expect(text).toBe(`Nothing was written: everything is there already.

Left as they were:
  .gitignore (add the lines _site/)

Not given, so the defaults are used:
  --url       none
  --time-zone UTC

Next:
  npm install
  npx broadsheet dev
  npx broadsheet build

Before you publish:
  write the address of the site as \`url\` into its configuration
`);
  });

  it.each([
    ["/home/anna/it's $x", `cd "it's \\$x"`],
    ['/home/anna/my notes', "cd 'my notes'"],
    ['/srv/notes', 'cd ../../srv/notes'],
  ])('writes the folder as shells read it: %s', (folder, command) => {
    expect(reportOf({ ...begun, folder })).toContain(`\n  ${command}\n`);
  });

  it('says where the file of a host belongs if the site is inside a repository', () => {
    const inside = {
      ...begun,
      repository: '/home/anna',
      answers: { ...begun.answers, host: 'gitlab' },
    } as const;
    expect(reportOf(inside)).toContain(
      'To publish on GitLab Pages:\n' +
        '  the host reads its file only at the root of the repository: move it to /home/anna\n',
    );
    expect(reportOf({ ...inside, repository: begun.folder })).not.toContain('move it');
  });
});
