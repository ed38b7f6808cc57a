import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../src/parse/complete-draft.ts';
import { codesOf, parseText, testPath } from '../support/parse-text.ts';

describe('completeDraft', () => {
  it('names a draft without a title after its file', () => {
    const { data, problems } = completeDraft({ draft: 'yes', title: ' ' }, testPath);
    expect(data).toEqual({ draft: 'yes', title: 'rivers' });
    expect(problems).toMatchObject([{ code: 'missing-title', severity: 'warning' }]);
  });

  it.each([{ draft: true, title: 'Rivers' }, { draft: false }, {}])('leaves %j alone', (data) => {
    expect(completeDraft(data, testPath)).toEqual({ data, problems: [] });
  });
});

describe('a post that is held back', () => {
  it.each(['draft: true', 'headless: true', 'published: false', 'status: private'])(
    'needs neither title nor date: %s',
    async (line) => {
      const { post, problems } = await parseText(`---\n${line}\n---\nText`, {
        path: 'posts/_drafts/rivers.md',
      });
      expect(post).toMatchObject({ title: 'rivers', draft: true });
      expect(problems).toMatchObject([
        { code: 'missing-title', severity: 'warning' },
        { code: 'missing-date', severity: 'warning' },
      ]);
    },
  );

  it('is an error where its date cannot be read', async () => {
    expect(await codesOf('---\ntitle: A\ndraft: true\ndate: soon\n---\nText')).toEqual([
      'bad-date',
    ]);
  });
});
