import { describe, expect, it } from 'vitest';
import { decodeRecords, encodeRecords } from '../../../src/cache/records.ts';
import { z } from '../../../src/config/values.ts';
import { composeFields, type FieldTable } from '../../../src/site/fields/compose-fields.ts';
import { engineFacts } from '../../../src/site/fields/engine-facts.ts';
import { engineFields } from '../../../src/site/fields/engine-fields.ts';
import { type Entry, type Field, fact, field, type Shown } from '../../../src/site/fields/field.ts';
import type { Post, PostFingerprints } from '../../../src/site/types.ts';
import { plainPost } from '../../support/make-post.ts';
import { parseText } from '../../support/parse-text.ts';

const shown: readonly Shown[] = ['link', 'line', 'summary', 'all', 'nowhere'];
const kept = ['short', 'long'] as const;

/** Fields and facts of features: one for each place and each way to keep them. */
const extra: Record<string, Field> = {};
const facts: Record<string, ReturnType<typeof fact>> = {};
for (const where of shown) {
  for (const how of kept) {
    const about = { describe: 'A.', example: 'Other', shown: where, kept: how };
    extra[`${where}-${how}`] = field(z.string(), about);
    facts[`${where}-${how}-fact`] = fact({
      shown: where,
      kept: how,
      take: (_, { text }) => (text.includes(`${where}-${how}`) ? ['Other', 0, null] : undefined),
    });
  }
}
const table = composeFields([{ name: 'test', fields: extra, facts }]);
const all = Object.entries({ ...engineFields, ...extra }) as [string, Field][];

async function parse(data: object, text = 'Text'): Promise<Post> {
  const fields = { title: 'Rivers', date: '2015-06-01', ...data };
  const path = 'posts/2015-06-07-reki.md';
  // JSON is YAML, too.
  const { post, problems } = await parseText(`---\n${JSON.stringify(fields)}\n---\n${text}\n`, {
    path,
    table,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return post!;
}

function changed(one: Post, other: Post): string[] {
  return Object.keys(one.fingerprints).filter(
    (name) =>
      one.fingerprints[name as keyof PostFingerprints] !==
      other.fingerprints[name as keyof PostFingerprints],
  );
}

/** The fingerprints that a value changes: that of its place, and all after it. */
function changedBy(where: Shown): Shown[] {
  return where === 'nowhere' ? ['all'] : shown.slice(shown.indexOf(where), -1);
}

function restore(post: Post, of: FieldTable = table): Post {
  const record = { hash: post.body.hash, post, problems: [] };
  return decodeRecords([encodeRecords([[post.source, record]], of)]).get(post.source)!.post!;
}

describe('an entry for a field', () => {
  it.each(all)('says of `%s` what it is for, with examples that it accepts', (_, entry) => {
    expect(entry.describe).toMatch(/^[A-Z].*\.$/);
    for (const example of [entry.example, entry.anotherExample ?? entry.example])
      expect(entry.schema.safeParse(example).success).toBe(true);
  });

  it.each(all)('puts `%s` into the fingerprints of where it is shown', async (name, entry) => {
    const written = name === 'lang' ? 'el' : entry.example;
    const [one, other] = await Promise.all([parse({}), parse({ [name]: written })]);
    expect(changed(one, other)).toEqual(changedBy(entry.shown));
  });

  it.each(all)('brings `%s` into a record and back', async (name, entry) => {
    for (const example of [entry.example, entry.anotherExample ?? entry.example]) {
      const post = await parse({ [name]: example });
      const restored = restore(post);
      expect(plainPost(restored)).toEqual(plainPost(post));
      expect(JSON.stringify(restored.fields)).toBe(JSON.stringify(post.fields));
      // A record of a record is the same.
      expect(plainPost(restore(restored))).toEqual(plainPost(post));
    }
  });
});

describe('a fact of a feature', () => {
  it.each(Object.entries(facts))(
    'is in the fingerprints of where `%s` is shown, and in the record',
    async (name, entry) => {
      const [one, other] = await Promise.all([parse({}), parse({}, name.replace(/-fact$/, ''))]);
      expect(other.facts[name]).toEqual(['Other', 0, null]);
      // The text itself is in summaries.
      expect(changed(one, other)).toEqual(
        changedBy(entry.shown === 'nowhere' || entry.shown === 'all' ? 'summary' : entry.shown),
      );
      expect(JSON.stringify(restore(other).facts)).toBe(JSON.stringify(other.facts));
    },
  );

  it('is in a fingerprint of its own accord, whatever else is shown', async () => {
    const post = await parse({ description: 'Mine' }, 'line-short');
    const without = await parse({ description: 'Mine' }, 'link-other');
    expect(changed(post, without)).toEqual(['line', 'summary', 'all']);
  });
});

describe('the entries of the engine', () => {
  it('cover every value of a post', async () => {
    const names = Object.entries({ ...engineFields, ...engineFacts } as Record<string, Entry>)
      .filter(([, entry]) => !('partOf' in entry))
      .map(([name]) => name);
    const post = plainPost(await parse({ ...examples(), lang: 'el', updated: '2015-07-01' }));
    const others = ['source', 'body', 'fields', 'facts', 'fingerprints'];
    const none = ['loads', 'otherScript', 'pathLang', 'addressNames'];
    expect([...Object.keys(post), ...none].toSorted()).toEqual([...names, ...others].toSorted());
  });

  it('have no short value that a row would take for none', () => {
    const numbers = Object.entries({ ...engineFields, ...engineFacts } as Record<string, Entry>)
      .filter(([, { kept: how = 'short' }]) => how === 'short')
      .filter(([, { default: usual }]) => typeof usual === 'number');
    expect(numbers).toEqual([]);
  });
});

function examples(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries<Field>(engineFields).map(([name, { example }]) => [name, example]),
  );
}
