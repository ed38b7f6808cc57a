import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../src/config/front-matter-schema.ts';
import { z } from '../../src/config/values.ts';

describe('the schema of front matter', () => {
  it.each(Object.keys(frontMatter.shape))(
    'says of `%s` what it is for, with an example that it takes',
    (name) => {
      const schema = frontMatter.shape[name as keyof typeof frontMatter.shape];
      const { description, examples } = z.globalRegistry.get(schema) as {
        description: string;
        examples: unknown[];
      };
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(examples.filter((example) => !schema.safeParse(example).success)).toEqual([]);
      expect(examples.length).toBeGreaterThan(0);
    },
  );
});
