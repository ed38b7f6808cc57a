import { describe, expect, it } from 'vitest';
import { makeSuggest } from '../../src/plan/suggest.ts';

const suggest = makeSuggest(() => [
  '/2015/06/rivers/',
  '/2016/01/what-the-budget-hides.html',
  '/about/',
  '/2015/06/',
  'posts/2015/2015-06-07-floods.md',
]);

describe('makeSuggest', () => {
  it.each([
    ['/2014/06/rivers/', '/2015/06/rivers/'],
    ['/rivers.html', '/2015/06/rivers/'],
    ['/2015/06/Rivers/index.html', '/2015/06/rivers/'],
    ['/2016/01/what-the-bugdet-hides/', '/2016/01/what-the-budget-hides.html'],
    ['posts/2015-06-08-floods.md', 'posts/2015/2015-06-07-floods.md'],
    ['/aboutt', '/about/'],
  ])('takes %j for %j', (wanted, meant) => {
    expect(suggest(wanted)).toBe(meant);
  });

  it.each(['/quite-another/', '/', '/2014/06/', '/page/2/', ''])(
    'has nothing to say about %j',
    (wanted) => {
      expect(suggest(wanted)).toBeUndefined();
    },
  );

  it('asks for the paths once, and not before it needs them', () => {
    let asked = 0;
    const lazy = makeSuggest(() => {
      asked += 1;
      return ['/a/'];
    });
    expect(asked).toBe(0);
    lazy('/a/');
    lazy('/b/');
    expect(asked).toBe(1);
  });

  it('stops comparing letters after a hundred times, but still finds the same name', () => {
    const tired = makeSuggest(() => ['/rivers/']);
    for (let index = 0; index < 100; index += 1) expect(tired('/riverz/')).toBe('/rivers/');
    expect(tired('/riverz/')).toBeUndefined();
    expect(tired('/2015/rivers/')).toBe('/rivers/');
  });
});
