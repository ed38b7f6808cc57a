// broadsheet explain, as docs/incremental-builds.md shows it, from the program itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { postText, runProgram } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';
import { codeBlocks, sectionOf } from '../support/read-markdown.ts';

const section = sectionOf(
  readFileSync('docs/incremental-builds.md', 'utf8'),
  '## Why a page was made',
);

it('explains what the example in docs/incremental-builds.md explains', async () => {
  const roads = (title: string) => postText({ title, date: '2015-06-05', tags: '[roads]' });
  const root = makeSite({
    'posts/2015-06-05-roads.md': roads('The roads nobody asked for'),
    'posts/2015-06-07-budget.md': postText({
      title: 'What the budget hides',
      date: '2015-06-07',
      tags: '[budget, roads]',
    }),
  });
  await runProgram(['build'], { cwd: root });
  writeFileSync(join(root, 'posts/2015-06-05-roads.md'), roads('Roads that nobody asked for'));
  await runProgram(['build'], { cwd: root });
  const [, command = ''] = /`npx broadsheet (explain [^`]+)`/.exec(section) ?? [];
  const { code, out, err } = await runProgram(command.split(' '), { cwd: root });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.split('\n');
  const shown = codeBlocks(section)[0]!
    .text.split('\n')
    .filter((line) => line.trim() !== '…');
  expect(lines.filter((line) => shown.includes(line))).toEqual(shown);
});
