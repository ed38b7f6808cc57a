// The flags of npm run bench, as values.
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../bench/options.ts';

describe('parseOptions', () => {
  it('measures 20,000 posts three times unless told otherwise', () => {
    expect(parseOptions([])).toEqual({
      kind: 'run',
      options: { posts: 20_000, runs: 3, incremental: false, keep: false, json: false },
    });
  });

  it('understands every flag', () => {
    const words = [
      '--posts',
      '500',
      '--runs=5',
      '--peer',
      'hugo',
      '--workers',
      '2',
      '--keep',
      '--json',
    ];
    expect(parseOptions(words)).toEqual({
      kind: 'run',
      options: {
        posts: 500,
        runs: 5,
        peer: 'hugo',
        workers: 2,
        incremental: false,
        keep: true,
        json: true,
      },
    });
  });

  it('knows a Hugo that does the same work, and a lean one', () => {
    expect(parseOptions(['--peer', 'hugo-lean'])).toMatchObject({ options: { peer: 'hugo-lean' } });
  });

  it('makes a larger archive to measure changes', () => {
    expect(parseOptions(['--incremental'])).toEqual({
      kind: 'run',
      options: { posts: 25_000, runs: 3, incremental: true, keep: false, json: false },
    });
  });

  it('measures relevance on the sample site or on a folder', () => {
    expect(parseOptions(['relevance'])).toEqual({ kind: 'relevance', json: false });
    expect(parseOptions(['relevance', '--corpus', 'corpora/18f', '--json'])).toEqual({
      kind: 'relevance',
      corpus: 'corpora/18f',
      json: true,
    });
    expect(parseOptions(['relevance', '--posts', '5']).kind).toBe('error');
  });

  it('asks for help', () => {
    expect(parseOptions(['--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    ['--fast'],
    ['--posts', '0'],
    ['--posts', '1e3'],
    ['--runs', '-1'],
    ['--peer', 'jekyll'],
    ['stray'],
  ])('rejects %s %s', (...words) => {
    expect(parseOptions(words).kind).toBe('error');
  });
});
