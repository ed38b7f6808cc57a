import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { shortHash } from '../../src/lib/hash.ts';
import { createMarkdown } from '../../src/parse/markdown.ts';
import type { MarkdownConfig } from '../../src/site/types.ts';
import { wordsIn } from '../../src/site/words.ts';
import { type MarkdownCase, readMarkdownFixtures } from '../support/markdown-fixtures.ts';
import { parseBody, parseText, testPath } from '../support/parse-text.ts';

const plain: MarkdownConfig = { html: 'sanitize', remarkPlugins: [], rehypePlugins: [] };

/** Publishes the input of a case; ids begin with "n1-" instead of the hash of the post's path. */
async function publish({
  input,
  settings,
}: MarkdownCase): Promise<{ html: string; codes: string[] }> {
  const url = settings.get('url') ?? 'https://example.org/';
  const path = settings.get('path') ?? testPath;
  const { body, problems } = await (input.startsWith('---\n') ? parseText : parseBody)(input, {
    path,
    config: {
      url,
      base: new URL(url).pathname.replace(/\/$/, ''),
      language: settings.get('language') ?? 'en',
      markdown: { ...plain, html: settings.get('html') === 'trusted' ? 'trusted' : 'sanitize' },
    },
  });
  const html = (body?.html ?? '').replaceAll(`n${shortHash(path)}-`, 'n1-').replace(/\n*$/, '\n');
  return { html, codes: problems.map(({ code }) => code) };
}

describe.each([...readMarkdownFixtures(new URL('markdown/', import.meta.url))])(
  '%s',
  (_, cases) => {
    it.each(cases.map((one) => [one.title, one] as const))('%s', async (_title, one) => {
      const { html, codes } = await publish(one);
      expect(html).toBe(one.output);
      expect(codes.join(', ')).toBe(one.settings.get('warns') ?? '');
    });
  },
);

describe('the plugins of a site', () => {
  function shout() {
    return (tree: MdastRoot): void => {
      for (const node of tree.children) {
        if (node.type === 'paragraph') node.children.push({ type: 'text', value: '!' });
      }
    };
  }

  function nameTables({ name }: { readonly name: string }) {
    return (tree: Root): void => {
      for (const node of tree.children)
        if (node.type === 'element') node.properties.dataName = name;
    };
  }

  it('change the tree of Markdown, which the native parser makes too', async () => {
    const { body } = await parseBody('Text', {
      config: { markdown: { ...plain, remarkPlugins: [shout] } },
    });
    expect(body?.html).toBe('<p>Text!</p>');
  });

  it('change HTML after it is sanitised, with options', async () => {
    const { body } = await parseBody('Text <script>x</script>', {
      config: { markdown: { ...plain, rehypePlugins: [[nameTables, { name: 'a' }]] } },
    });
    expect(body?.html).toBe('<p data-name="a">Text </p>');
  });

  it('may leave messages, which are shown word for word as warnings', async () => {
    const lint = () => (_: MdastRoot, file: VFile) =>
      void file.message('Too long', { source: 'lint', ruleId: 'length' });
    const { body, problems } = await parseBody('Text', {
      config: { markdown: { ...plain, remarkPlugins: [lint] } },
    });
    expect(body?.html).toBe('<p>Text</p>');
    expect(problems).toEqual([
      {
        code: 'plugin-message',
        severity: 'warning',
        message: 'Too long',
        hint: 'do what lint:length says, or change its options in the configuration',
        path: testPath,
      },
    ]);
  });

  it.each([
    ['a remark plugin', 'remarkPlugins'],
    ['a rehype plugin', 'rehypePlugins'],
  ] as const)('may say which part of the text they mean: %s', async (_, plugins) => {
    const lint = () => (tree: MdastRoot, file: VFile) =>
      void file.message('Too long', tree.children.at(-1)!);
    const head = '---\ntitle: Rivers\ndate: 2015-06-07\n---\n';
    const text = `${head}First “line”\n\nLast line\n`;
    const { problems } = await parseText(text, {
      config: { markdown: { ...plain, [plugins]: [lint] } },
    });
    const { at } = problems[0]!;
    expect(at).toMatchObject({ kind: 'offset' });
    const { offset, length } = at as Extract<typeof at, { kind: 'offset' }>;
    expect(text.slice(offset, offset + length)).toBe('Last line');
  });

  it('that fail with a place are reported there', async () => {
    const fail = () => (tree: MdastRoot, file: VFile) =>
      file.fail('No such note', tree.children[0]!);
    const { problems } = await parseBody('Text', {
      config: { markdown: { ...plain, remarkPlugins: [fail] } },
    });
    expect(problems).toMatchObject([
      { code: 'plugin-failed', at: { kind: 'offset', length: 'Text'.length } },
    ]);
  });

  it('that throw are reported as errors of the post they threw on', async () => {
    const fail = () => () => {
      throw new TypeError('no such node');
    };
    const { post, problems } = await parseBody('Text', {
      config: { markdown: { ...plain, rehypePlugins: [fail] } },
    });
    expect(post).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'plugin-failed', severity: 'error', path: testPath }]);
    expect(problems[0]?.message).toContain('no such node');
  });

  it('that call themselves without end are told from a text that is too deep', async () => {
    const forever = () =>
      function again(tree: MdastRoot): void {
        again(tree);
      };
    const { problems } = await parseBody('Text', {
      config: { markdown: { ...plain, remarkPlugins: [forever] } },
    });
    expect(problems.map(({ code }) => code)).toEqual(['plugin-failed']);
  });

  it('may work asynchronously', async () => {
    const wait = () => async (tree: MdastRoot) => {
      await Promise.resolve();
      tree.children.length = 1;
    };
    const { body } = await parseBody('One\n\nTwo', {
      config: { markdown: { ...plain, remarkPlugins: [wait] } },
    });
    expect(body?.html).toBe('<p>One</p>');
  });
});

describe('createMarkdown', () => {
  it('uses the native parser, by the shortest way for plugins, and remark if asked', async () => {
    const noop = () => () => {};
    expect((await createMarkdown(plain)).parser).toBe('native');
    expect((await createMarkdown({ ...plain, rehypePlugins: [noop] })).parser).toBe('native');
    expect((await createMarkdown({ ...plain, remarkPlugins: [noop] })).parser).toBe('native-mdast');
    expect((await createMarkdown(plain, { prefer: 'remark' })).parser).toBe('remark');
  });

  it('takes remark for a plugin that brings syntax of its own', async () => {
    // "¶" breaks the line.
    function pilcrow(this: { data: () => object }) {
      const data = this.data() as {
        micromarkExtensions?: object[];
        fromMarkdownExtensions?: object[];
      };
      const tokenize =
        (
          effects: {
            enter: (type: string) => void;
            consume: (code: number) => void;
            exit: (type: string) => void;
          },
          ok: unknown,
        ) =>
        (code: number) => {
          effects.enter('pilcrow');
          effects.consume(code);
          effects.exit('pilcrow');
          return ok;
        };
      (data.micromarkExtensions ??= []).push({ text: { 182: { name: 'pilcrow', tokenize } } });
      (data.fromMarkdownExtensions ??= []).push({
        enter: {
          pilcrow(this: { enter: (node: object, token: object) => void }, token: object) {
            this.enter({ type: 'break' }, token);
          },
        },
        exit: {
          pilcrow(this: { exit: (token: object) => void }, token: object) {
            this.exit(token);
          },
        },
      });
    }
    const markdown = { ...plain, remarkPlugins: [pilcrow] };
    expect((await createMarkdown(markdown)).parser).toBe('remark');
    expect((await parseBody('a¶b ~~c~~', { config: { markdown } })).body?.html).toBe(
      '<p>a<br>\nb <del>c</del></p>',
    );
  });

  it('renders many bodies at once without mixing their facts', async () => {
    const markdown = await createMarkdown(plain);
    const input = {
      path: testPath,
      idPrefix: 'n1-',
      language: 'en',
      words: wordsIn('en'),
      authors: [],
      siteUrl: 'https://example.org/',
      base: '',
      outlets: {},
      scripts: {},
    };
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => markdown.render(`## H${index}`, input)),
    );
    expect(all.map(({ facts }) => facts.headings.map(({ id }) => id))).toEqual(
      Array.from({ length: 20 }, (_, index) => [`h${index}`]),
    );
  });
});
