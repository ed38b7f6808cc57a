import type { Root } from 'hast';
import { expect, it } from 'vitest';
import { noFacts, VFile } from '../../src/parse/body-context.ts';
import { removeWedges, wedge } from '../../src/parse/wedges.ts';

function remove(isWedged: boolean): Root {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: '/%EE%80%80b', title: `c${wedge}` },
        children: [{ type: 'text', value: `a${wedge}b` }],
      },
    ],
  };
  const file = new VFile({
    data: { body: { input: {} as never, facts: { ...noFacts(), isWedged } } },
  });
  removeWedges()(tree, file);
  return tree;
}

it('takes the signs out wherever they are', () => {
  expect(remove(true).children).toMatchObject([
    { properties: { href: '/b', title: 'c' }, children: [{ value: 'ab' }] },
  ]);
});

it('leaves a text alone into which none was put', () => {
  expect(remove(false).children).toMatchObject([{ children: [{ value: `a${wedge}b` }] }]);
});
