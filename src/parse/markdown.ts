// Markdown → HTML and facts. The order of the transforms is in transforms.ts; the parser is native
// where that is possible and remark's own otherwise. The only door to unified, remark and
// Sätteri.
import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { type PluggableList, unified } from 'unified';
import { memoize } from '../lib/memoize.ts';
import { isHtmlPost } from '../lib/post-path.ts';
import type { MarkdownConfig } from '../site/types.ts';
import { type BodyFacts, type BodyInput, noFacts, VFile } from './body-context.ts';
import { readForeign } from './foreign/read-foreign.ts';
import { guardPlugins } from './guard-plugins.ts';
import { findHeavyForRemark, isHeavyForNative, TooHeavy, tooHeavy } from './heavy-text.ts';
import { findExcess, limitDepth, TooDeep, tooDeep, withinStack } from './limits.ts';
import { findLostLists, mayLoseList } from './lost-lists.ts';
import { findLostParts } from './lost-parts.ts';
import { addMessages, type Message, placeOf } from './plugin-messages.ts';
import { toHtml, type WrittenHtml } from './to-html.ts';
import { transformsOf } from './transforms.ts';
import { findUnreadMarks } from './unread-marks.ts';
import { removeWedges } from './wedges.ts';

/** A body as HTML, and what was found in it. */
export interface RenderedBody extends WrittenHtml {
  readonly facts: BodyFacts;
  /** What the HTML was written from; empty after an error. */
  readonly tree: Root;
}

export interface Markdown {
  /** Which parser is at work, for reports and tests. */
  readonly parser: Parser['name'];
  /**
   * Renders one body; in that of an HTML file nothing is read as Markdown. Reports what the
   * transforms report, and `plugin-message` and `plugin-failed` for the site's own plugins.
   */
  readonly render: (body: string, input: BodyInput) => Promise<RenderedBody>;
}

export interface MarkdownOptions {
  /** "remark" asks for the reference parser; the native one is used otherwise, where it loads. */
  readonly prefer?: 'remark';
}

/**
 * GFM with footnotes; the site's remark plugins run before the tree becomes HTML, its rehype
 * plugins on sanitised HTML.
 */
export async function createMarkdown(
  config: MarkdownConfig,
  options: MarkdownOptions = {},
): Promise<Markdown> {
  const parser = await chooseParser(config, options);
  const dialect =
    config.dialect && (await import('./dialects/dialect.ts')).makeDialect(config.dialect);
  const { before, after } = transformsOf(config, dialect);
  // Our own are plain functions: unified's way to run them would take a tenth of the time of all
  // parsing.
  const plugins =
    config.rehypePlugins.length === 0
      ? undefined
      : unified().use(guardPlugins(config.rehypePlugins)).freeze();
  async function render(body: string, input: BodyInput): Promise<RenderedBody> {
    const found = noFacts();
    const isHtml = isHtmlPost(input.path);
    const excess = isHtml ? undefined : findExcess(body, input.path);
    if (excess) return { ...nothing, facts: { ...found, problems: [excess] } };
    const { text, report, ...foreign } = readForeign(body, { ...input, isHtml, dialect });
    Object.assign(found, foreign);
    const file = new VFile({
      value: text,
      path: input.path,
      data: { body: { input, facts: found } },
    });
    try {
      let tree = isHtml ? asRawHtml(text) : await parser.parse(file);
      const parted = !isHtml && mayLoseList(text) ? findLostLists(text, tree) : undefined;
      if (parted !== undefined) {
        file.value = parted;
        tree = await parser.parse(file);
      }
      for (const transform of before) tree = ((await transform(tree, file)) as Root) || tree;
      if (plugins) tree = (await plugins.run(tree, file)) as Root;
      for (const transform of after) transform(tree, file);
      const written = toHtml(tree, input);
      found.problems.push(...report(tree));
      if (!isHtml) {
        const { html } = written;
        found.problems.push(
          ...findLostParts(body, input),
          ...findUnreadMarks(tree, { ...input, source: body, html, dialect: config.dialect }),
        );
      }
      addMessages(file, { input, facts: found });
      return { ...written, facts: found, tree };
    } catch (cause) {
      if (cause instanceof TooDeep)
        return { ...nothing, facts: { ...found, problems: [tooDeep(input.path)] } };
      if (cause instanceof TooHeavy)
        return { ...nothing, facts: { ...found, problems: [tooHeavy(cause, input.path)] } };
      if (!hasPlugins(config)) throw new Error(`Markdown of ${input.path}`, { cause });
      const message = `Cannot run the site's Markdown plugins: ${(cause as Error).message}`;
      found.problems.push({
        code: 'plugin-failed',
        severity: 'error',
        message,
        hint: 'check `markdown.remarkPlugins` and `markdown.rehypePlugins` in the configuration',
        path: input.path,
        ...placeOf(cause as Partial<Message>, { body, input }),
      });
      return { ...nothing, facts: found };
    }
  }
  return { parser: parser.name, render };
}

/** A text in which nothing is Markdown. */
function asRawHtml(body: string): Root {
  return { type: 'root', children: [{ type: 'raw', value: body }] };
}

const nothing: Pick<RenderedBody, 'html' | 'tree'> = {
  html: '',
  tree: { type: 'root', children: [] },
};

interface Parser {
  readonly name: 'native' | 'native-mdast' | 'remark';
  readonly parse: (file: VFile) => Promise<Root> | Root;
}

/**
 * A run of one mark of emphasis between two of the other: the native parser takes it for a letter.
 * Hardly any text has one, and remark reads it.
 */
const mixedMarks = /\*_+\*|_\*+_/;

function isMixed(source: string): boolean {
  return (source.includes('*_') || source.includes('_*')) && mixedMarks.test(source);
}

/** A mark that is taken for a letter is a smaller fault than an error. */
function mustReadSlowly(source: string): boolean {
  return isHeavyForNative(source) || (isMixed(source) && !findHeavyForRemark(source));
}

/**
 * Without remark plugins the native parser goes to hast in one step; with them it hands over the
 * same mdast as remark. Plugins that bring syntax of their own (micromark extensions) need remark's
 * parser.
 */
async function chooseParser(
  { remarkPlugins, rehypePlugins }: MarkdownConfig,
  { prefer }: MarkdownOptions,
): Promise<Parser> {
  const plugins = guardPlugins(remarkPlugins);
  const satteri = prefer === 'remark' ? undefined : await loadNative();
  const byRemark = memoize((list: PluggableList) => ({ parse: loadRemark(list) }));
  const orRemark =
    (parse: Parser['parse']): Parser['parse'] =>
    (file) =>
      mustReadSlowly(String(file.value))
        ? byRemark(plugins).parse.then((parseSlowly) => parseSlowly(file))
        : parse(file);
  if (satteri && plugins.length === 0) {
    const parse = (file: VFile) =>
      withinStack(
        () =>
          satteri.markdownToHast(String(file.value), {
            features: featuresOf(file),
            // Nobody but plugins reads positions, which cost half of the tree.
            position: rehypePlugins.length > 0,
          }) as Root,
      );
    return { name: 'native', parse: orRemark(parse) };
  }
  const bringsSyntax =
    (
      (unified().use(plugins).freeze().data() as { micromarkExtensions?: unknown[] })
        .micromarkExtensions ?? []
    ).length > 0;
  if (!satteri || bringsSyntax) return { name: 'remark', parse: await byRemark(plugins).parse };
  const toHast = await loadToHast();
  const processor = unified().use(limitDepth).use(removeWedges).use(plugins).freeze();
  const parse = async (file: VFile) => {
    const tree = withinStack(() =>
      satteri.markdownToMdast(String(file.value), { features: featuresOf(file) }),
    );
    return toHast((await processor.run(tree, file)) as MdastRoot, file);
  };
  return { name: 'native-mdast', parse: orRemark(parse) };
}

/** Loading remark takes a fifth of a thread's start: only where it is wanted. */
async function loadToHast(): Promise<(tree: MdastRoot, file: VFile) => Root> {
  const { default: remarkRehype } = await import('remark-rehype');
  return (tree, file) =>
    remarkRehype({ allowDangerousHtml: true, clobberPrefix: prefixOf(file) })(tree, file) as Root;
}

async function loadRemark(plugins: PluggableList): Promise<Parser['parse']> {
  const [toHast, { default: remarkParse }, { default: remarkGfm }] = await Promise.all([
    loadToHast(),
    import('remark-parse'),
    import('remark-gfm'),
  ]);
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(limitDepth)
    .use(removeWedges)
    .use(plugins)
    .freeze();
  return async (file) => {
    const excess = findHeavyForRemark(String(file.value));
    if (excess) throw new TooHeavy(excess);
    const tree = withinStack(() => processor.parse(file));
    return toHast((await processor.run(tree, file)) as MdastRoot, file);
  };
}

async function loadNative(): Promise<typeof import('satteri') | undefined> {
  try {
    return await import('satteri');
  } catch {
    // No binary for this platform: remark parses, slower and to the same result.
    return undefined;
  }
}

function featuresOf(file: VFile) {
  return { frontmatter: false, gfm: { footnotes: { clobberPrefix: prefixOf(file) } } };
}

function prefixOf(file: VFile): string {
  return file.data.body?.input.idPrefix ?? '';
}

function hasPlugins({ remarkPlugins, rehypePlugins }: MarkdownConfig): boolean {
  return remarkPlugins.length + rehypePlugins.length > 0;
}
