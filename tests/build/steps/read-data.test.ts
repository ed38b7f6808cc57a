import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/build/steps/read-data.ts';
import { z } from '../../../src/config/values.ts';
import { defineFeature } from '../../../src/features/feature.ts';
import { contentHash } from '../../../src/lib/hash.ts';
import { listData } from '../../../src/load/list-data.ts';
import { type DataSource, dataFile, dataFolder } from '../../../src/site/data-source.ts';
import { makeSite } from '../../support/make-site.ts';

function read(files: Readonly<Record<string, string>>, sources: readonly DataSource[]) {
  const root = makeSite(files);
  const data = listData(root, sources).map((file) => ({ ...file, hash: contentHash('') }));
  const features = [defineFeature({ name: 'a', describe: 'A.', files: sources })];
  return readData({ data }, { root, features });
}

describe('readData', () => {
  const outlets = dataFile('data/outlets.json', { schema: z.record(z.string(), z.string()) });
  const comments = dataFolder('comments', { schema: z.array(z.string()), ending: '.yaml' });

  it('gives a file its value, and the files of a folder theirs by their paths in it', async () => {
    const files = {
      'data/outlets.json': '\ufeff{ "a.example": "A" }',
      'comments/2015/rivers.yaml': '- First\n',
      'comments/dams.yaml': '[]',
    };
    const { read: get, problems } = await read(files, [outlets, comments]);
    expect(problems).toEqual([]);
    expect(get(outlets)).toEqual({ 'a.example': 'A' });
    expect([...get(comments)]).toEqual([
      ['2015/rivers.yaml', ['First']],
      ['dams.yaml', []],
    ]);
  });

  it('gives nothing for what is not there', async () => {
    const { read: get, problems } = await read({}, [outlets, comments]);
    expect([get(outlets), get(comments).size, problems]).toEqual([undefined, 0, []]);
  });

  it('reports what is wrong with each file, and leaves it out', async () => {
    const files = {
      'data/outlets.json': '{ "a.example": 5 }',
      'comments/a.yaml': '- 1\n- 2\n',
      'comments/b.yaml': '- Second\n',
    };
    const { read: get, problems } = await read(files, [outlets, comments]);
    expect(problems.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['bad-data', 'data/outlets.json', 'Cannot read `a.example`: 5 is not text'],
      ['bad-data', 'comments/a.yaml', 'Cannot read `[0]`: 1 is not text'],
      ['bad-data', 'comments/a.yaml', 'Cannot read `[1]`: 2 is not text'],
    ]);
    expect([get(outlets), [...get(comments).keys()]]).toEqual([undefined, ['b.yaml']]);
  });
});
