import { describe, expect, it } from 'vitest';
import { modelSite } from '../../../src/build/steps/model-site.ts';
import { planSite } from '../../../src/build/steps/plan-site.ts';
import { surveySite } from '../../../src/build/steps/survey.ts';
import { makeFolder } from '../../support/broadsheet.ts';
import { makeConfig, makePost } from '../../support/make-post.ts';
import { makeSite } from '../../support/make-site.ts';

const config = makeConfig();
const asked = { config, drafts: false, future: false };
const options = { ...asked, nowMs: Date.parse('2015-06-15') };

describe('planSite', () => {
  it('is valid from the last moment that a post came due until before the next one', async () => {
    const root = makeSite({});
    const survey = surveySite({ root, ...asked, engine: '1', outputs: [], known: new Map() });
    const days = ['2015-06-01', '2015-06-07', '2015-06-20', '2015-07-01'];
    const posts = days.map((day) => makePost(day, { day }));
    const model = modelSite(posts, options);
    const read = { posts, unread: new Set<never>() };
    const scratch = makeFolder();
    const { valid } = await planSite(survey, read, { root, ...options, scratch, model });
    expect(valid).toEqual({
      fromMs: Date.parse('2015-06-07'),
      untilMs: Date.parse('2015-06-20'),
    });
  });
});
