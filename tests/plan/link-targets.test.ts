import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { makeLinkTargets, resolvePath } from '../../src/plan/link-targets.ts';
import { makePost, makeStaticFile } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const plan = planOf([makePost('a', { ids: ['flood'] })], {
  files: { publicFiles: [makeStaticFile('chart.png')] },
});
const { ofFile, ofAddress } = makeLinkTargets(plan.site, plan);

describe('makeLinkTargets', () => {
  it('finds the ids of a post by its file and by its address, however that is written', () => {
    const found = [
      ofFile(sourcePath('posts/a.md')),
      ...['/2015/06/a/', '/2015/06/a', '/2015/06/a/index.html', '/%32015/x/../06/a/?m=1'].map(
        ofAddress,
      ),
    ];
    expect(found.map((target) => target?.ids)).toEqual(found.map(() => ['flood']));
  });

  it('knows no ids of anything else that exists', () => {
    expect([ofFile(sourcePath('public/chart.png')), ofAddress('/archive/')]).toEqual([{}, {}]);
  });

  it('finds nothing where nothing is', () => {
    expect([ofFile(sourcePath('posts/b.md')), ofAddress('/b/'), ofAddress('/100%/')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('resolvePath resolves a path as browsers do', () => {
  expect(resolvePath('../b/?x#y', '/2015/a/')).toBe('/2015/b/');
});
