import { describe, expect, it } from 'vitest';
import { dataFile, dataFolder, isDataOf, noData } from '../../src/site/data-source.ts';

describe('a data source', () => {
  it.each(['../secrets.json', '/etc/passwd', 'data/../../x', 'C:\\x', 'data//x', './x', ''])(
    'cannot be %j, outside the site or in another spelling',
    (path) => {
      expect(() => dataFile(path)).toThrow(`"${path}" is no path inside the site`);
      expect(() => dataFolder(path)).toThrow('is no path inside the site');
    },
  );

  it('knows its files by their paths', () => {
    const file = dataFile('data/outlets.json');
    const folder = dataFolder('comments', { ending: '.yaml' });
    const of = (path: string) => [file, folder].map((source) => isDataOf(source, path));
    expect(of('data/outlets.json')).toEqual([true, false]);
    expect(of('comments/2015/rivers.yaml')).toEqual([false, true]);
    expect(of('comments/README.md')).toEqual([false, false]);
    expect(of('comments.yaml')).toEqual([false, false]);
  });
});

it('without data there is nothing to read', () => {
  expect(noData(dataFile('a.json'))).toBeUndefined();
  expect(noData(dataFolder('a'))).toEqual(new Map());
});
