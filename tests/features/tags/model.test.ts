import { describe, expect, it } from 'vitest';
import { buildTags, foldTag } from '../../../src/features/tags/model.ts';
import { publish } from '../../../src/model/publication.ts';
import type { SiteConfig } from '../../../src/site/types.ts';
import { makeConfig, makePost } from '../../support/make-post.ts';

function tagsOf(lists: readonly (readonly string[])[], tags: Partial<SiteConfig['tags']> = {}) {
  const posts = lists.map((list, index) =>
    makePost(`p${index}`, { tags: list, day: `2015-01-0${index + 1}` }),
  );
  return buildTags(
    publish(posts, { drafts: false, future: true, nowMs: 0 }).posts,
    makeConfig({ tags: { spellings: [], descriptions: {}, ...tags } }),
  );
}
const names = (found: ReturnType<typeof tagsOf>) => found.tags.map((tag) => tag.name);

describe('foldTag', () => {
  it.each([
    ['Middle East', 'middle-east'],
    ['Middle East', ' MIDDLE_ \u00a0east '],
    ['Middle East', 'Middle–East'],
    ['café', 'Cafe'],
    ['cafe\u0301', 'CAFÉ'],
    ['Ελλάδα', 'ελλαδα'],
    ['ёлка', 'Елка'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance', 'finance'],
    ['Tiếng Việt', 'tieng viet'],
  ])('holds %j and %j for one tag', (a, b) => {
    expect(foldTag(a)).toBe(foldTag(b));
  });

  it.each([
    ['мой', 'мои'],
    ['їжа', 'іжа'],
    ['ガス', 'カス'],
    ['C', 'C++'],
    ['middle east', 'middleeast'],
    ['-', '_'],
    ['शक', 'शाक'],
  ])('holds %j and %j for two tags', (a, b) => {
    expect(foldTag(a)).not.toBe(foldTag(b));
  });
});

describe('buildTags', () => {
  it('spells a tag as most posts do', () => {
    const found = tagsOf([['russia'], ['Russia'], ['Russia']]);
    expect(names(found)).toEqual(['Russia']);
    expect(found.tagOf.get('russia')).toBe(found.tagOf.get('Russia'));
    expect(found.tags[0]!.posts).toHaveLength(3);
  });

  it('spells a tag as comes first by code units where as many posts write it so', () => {
    expect(names(tagsOf([['russia'], ['Russia']]))).toEqual(['Russia']);
    expect(names(tagsOf([['Russia'], ['russia']]))).toEqual(['Russia']);
  });

  it('spells a tag as the configuration says, even where no post does', () => {
    expect(
      names(tagsOf([['russia'], ['Russia'], ['Russia']], { spellings: ['russia', 'RUSSIA'] })),
    ).toEqual(['russia']);
    expect(names(tagsOf([['middle-east']], { spellings: ['Middle East'] }))).toEqual([
      'Middle East',
    ]);
  });

  it('describes a tag as the configuration does, however it is spelled there', () => {
    expect(
      tagsOf([['Russia']], { descriptions: { russia: 'The country' } }).tags[0]!.description,
    ).toBe('The country');
    expect(tagsOf([['Russia']]).tags[0]).not.toHaveProperty('description');
  });

  it('warns once of all other spellings, at the first post that has one', () => {
    const { problems } = tagsOf([['x', 'war'], ['War'], ['War'], ['War'], ['war'], ['WAR']]);
    expect(problems).toEqual([
      {
        code: 'tag-spelling',
        severity: 'warning',
        message: 'Cannot keep 2 other spellings of tags: "war" is shown as "War", "WAR" as "War"',
        hint: 'write "War", or add "war" to `tags.spellings` in the configuration',
        path: 'posts/p0.md',
        at: { kind: 'field', name: 'tags', item: 'war' },
      },
    ]);
    const many = Array.from({ length: 12 }, (_, index) => [`a ${index}`, `A ${index}`]);
    expect(tagsOf(many).problems[0]!.message).toMatch(
      /^Cannot keep 12 other spellings of tags: (?:".*" (?:is shown )?as ".*", ){9}.* and 2 more$/,
    );
  });

  it('takes quotation marks around a tag and commas after it for no part of it', () => {
    expect(
      names(tagsOf([['budget'], ['budget'], ['“budget”'], ['budget,'], ["'budget'"]])),
    ).toEqual(['budget']);
    expect(names(tagsOf([['«Memorial»']]))).toEqual(['«Memorial»']);
  });

  it('lists a post once under a tag that it writes twice', () => {
    const found = tagsOf([['war', 'War']]);
    expect(found.tags.map((tag) => tag.posts.length)).toEqual([1]);
  });

  it('orders tags as readers of the language expect', () => {
    expect(names(tagsOf([['Zoo', 'énergie', 'Part 10', 'part 9', 'economy']]))).toEqual([
      'economy',
      'énergie',
      'part 9',
      'Part 10',
      'Zoo',
    ]);
  });

  it('keeps the slug when another spelling becomes the favourite', () => {
    const before = tagsOf([['Елка']]);
    const after = tagsOf([['Елка'], ['Ёлка'], ['Ёлка']]);
    expect(names(after)).toEqual(['Ёлка']);
    expect(after.tags[0]!.slug).toBe(before.tags[0]!.slug);
  });

  it('gives usable, unique slugs in every script', () => {
    const slugs = tagsOf([['Мир', 'Mir', 'שלום', '北京', '!!!', '…']]).tags.map((tag) => tag.slug);
    expect(new Set(slugs).size).toBe(6);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
