import { expect, it } from 'vitest';
import { listData } from '../../src/load/list-data.ts';
import { dataFile, dataFolder } from '../../src/site/data-source.ts';
import { makeSite } from '../support/make-site.ts';

it('lists the files that are there, each once, without what editors leave behind', () => {
  const root = makeSite({
    'data/outlets.json': '{}',
    'comments/2015/rivers.yaml': '',
    'comments/dams.yaml': '',
    'comments/dams.yaml~': '',
    'comments/README.md': '',
  });
  const yaml = { ending: '.yaml' };
  const sources = [
    dataFile('data/outlets.json'),
    dataFile('data/missing.json'),
    dataFile('data'),
    dataFolder('comments', yaml),
    dataFolder('comments/2015', yaml),
    dataFolder('missing'),
  ];
  expect(listData(root, sources).map(({ path }) => path)).toEqual([
    'data/outlets.json',
    'comments/2015/rivers.yaml',
    'comments/dams.yaml',
  ]);
});
