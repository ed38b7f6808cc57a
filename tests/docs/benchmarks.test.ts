import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../bench/options.ts';
import { codeBlocks, sectionOf } from '../support/read-markdown.ts';

const docs = readFileSync('docs/benchmarks.md', 'utf8');
const speed = sectionOf(readFileSync('README.md', 'utf8'), '## Speed');
const isFigure = /\d ?(?:s|ms|MB|GB|×)(?=[\s,.;|)]|$)/m;

describe('docs/benchmarks.md', () => {
  it('has these commands, and no other', () => {
    const lines = codeBlocks(docs).flatMap(({ text }) => text.trim().split('\n'));
    expect(lines).toEqual([
      'npm run bench',
      'HUGO=/usr/local/bin/hugo npm run bench -- --peer hugo',
      'HUGO=/usr/local/bin/hugo npm run bench -- --peer hugo-lean',
      'npm run bench -- --incremental',
      'npm run bench -- growth',
      'npm run bench -- relevance',
      'npm run bench -- relevance --corpus ../corpora/18f',
    ]);
    expect(parseOptions(['--peer', 'hugo'])).toMatchObject({ kind: 'run' });
    expect(parseOptions(['--peer', 'hugo-lean', '--posts', '200'])).toMatchObject({ kind: 'run' });
    expect(parseOptions(['growth'])).toEqual({ kind: 'growth' });
    expect(parseOptions(['relevance', '--corpus', '../corpora/18f']).kind).toBe('relevance');
    expect(parseOptions(['--incremental'])).toMatchObject({ kind: 'run' });
  });
});

it.each([
  ['docs/benchmarks.md', docs, [/\bHugo v?0\.\d+/]],
  ['README.md', speed, []],
])('%s gives figures of speed only with the machine, the versions and the command', (...row) => {
  const [, text, others] = row;
  const [before = '', figures = '', ...after] = text.split(/<!-- \/?figures -->/);
  expect(after).toHaveLength(1);
  for (const named of [/\bcores\b/, /\bNode v?\d+/, /npm run bench/, /posts/, ...others])
    expect(figures).toMatch(named);
  expect(before + after.join('')).not.toMatch(isFigure);
});
