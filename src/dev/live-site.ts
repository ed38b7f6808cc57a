// A site's folder, and what changes in it → its pages as they are now, each made when it is asked
// for. Never builds the site: reads it, plans it, and plans it again behind the pages that are
// shown. Never ends because of what an author wrote.
import { join } from 'node:path';
import type { OwnPages, PlannedSite } from '../build/steps/plan-site.ts';
import { planFrom } from '../build/steps/prepare-site.ts';
import { hasPlainTemplates, resurveyTemplates } from '../build/steps/survey.ts';
import { openImageStore } from '../cache/image-store.ts';
import type { PostRecord } from '../cache/records.ts';
import { loadConfig } from '../config/load-config.ts';
import { defined } from '../lib/defined.ts';
import { replacePost } from '../plan/replace-post.ts';
import { makeStructuredData } from '../render/json-ld/structured-data.ts';
import type { Diagnostic, Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath, SiteConfig, SourcePath } from '../site/types.ts';
import { wordsOf } from '../site/words.ts';
import {
  type Content,
  type ContentOptions,
  openContent,
  reopenContent,
  toReadPosts,
  withMarkdown,
} from './content.ts';
import { createDiagnose } from './diagnose.ts';
import { failureProblem } from './failure.ts';
import { createPageMaker, type MadePage } from './page-maker.ts';
import { createPostReader } from './post-reader.ts';
import { sortChanges } from './sort-changes.ts';
import type { Changes } from './watch-files.ts';

export interface LiveSiteOptions extends Omit<ContentOptions, 'config' | 'reloadFrom'> {
  readonly config: SiteConfig;
  /** Absolute; missing where the site has no configuration. */
  readonly configFile?: string | undefined;
  /**
   * Called whenever pages or problems may be others; `files` names published files with new bytes.
   */
  readonly onUpdate: (files: readonly string[]) => void;
}

export interface LiveSite {
  /** The plan of now, or of the last moment when there was one. */
  readonly pages: () => ReadonlyMap<OutputPath, Page>;
  /** "" or "/notes". */
  readonly base: () => string;
  /**
   * A page as a browser gets it; undefined where it cannot be made, which the diagnostics then tell
   * of.
   */
  readonly make: (page: Page) => Promise<string | Buffer | undefined>;
  /**
   * Everything that is wrong with the site; with templates, as far as somebody has looked at their
   * pages.
   */
  readonly diagnostics: () => readonly Diagnostic[];
  /**
   * Takes changes in. Resolves when what is quick is done; the whole site is planned again a little
   * later.
   */
  readonly change: (changes: Changes) => Promise<void>;
  readonly close: () => void;
}

/**
 * Browsers get what was quick before the whole site is planned again, which takes all of this
 * thread.
 */
const planDelayMs = 100;
/** Reads and plans a site. */
export async function openLiveSite(options: LiveSiteOptions): Promise<LiveSite> {
  const { root, scratch, onUpdate } = options;
  let { config, configFile } = options;
  let reader = await createPostReader(root, config);
  let content = await openContent(contentOptions());
  let own: OwnPages | undefined;
  let planned = await plan();
  let pages = byOutput(planned.pages);
  let configProblems: readonly Problem[] = [];
  /** What kept a change from being taken in: a fault of ours or of the disk. */
  let failure: readonly Problem[] = [];
  /** What keeps pages from being made. */
  const broken = new Map<OutputPath, readonly Problem[]>();
  const maker = createPageMaker((ref) => reader.readBody(ref));
  let rendersWith = '';
  renew();
  const place = createDiagnose(root);
  let diagnostics = diagnose();
  let turn: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function contentOptions(): ContentOptions {
    return { ...options, config, reloadFrom: configFile && root };
  }

  async function plan(): Promise<PlannedSite> {
    const { drafts, future, now } = options;
    const made = await planFrom(content.survey, toReadPosts(content), {
      root,
      config,
      drafts,
      future,
      nowMs: now(),
      scratch,
      own,
      images: {
        store: openImageStore(join(options.cache, 'images.log'), scratch),
        work: 'sizes',
        workers: options.workers,
      },
    });
    // What is made of a broken template is not all that there should be, and its problem is to be
    // found again.
    own = made.problems.some(({ code }) => code === 'template-error') ? undefined : made.own;
    return made;
  }

  function diagnose(): readonly Diagnostic[] {
    const read = content.survey.markdown.flatMap((path) => content.records.get(path)!.problems);
    const problems = [
      ...configProblems,
      ...failure,
      ...content.survey.problems,
      ...read,
      ...planned.problems,
      ...firstOfEach([...broken.values()].flat()),
    ];
    return place(problems, (path) => content.records.get(path)?.hash);
  }

  /**
   * Starts the templates anew where something is other that all pages depend on, and forgets the
   * pages that were made.
   */
  function renew(): void {
    const key = JSON.stringify([content.survey.inputs, planned.view]);
    if (key === rendersWith) return;
    rendersWith = key;
    broken.clear();
    maker.use(
      defined(
        { configure: config.eleventy },
        {
          templates: content.survey.templates,
          site: planned.view,
          words: wordsOf(config),
          base: config.base,
          scratch,
        },
      ),
      makeStructuredData(planned.features),
    );
  }

  async function make(page: Page): Promise<string | Buffer | undefined> {
    const made = await maker
      .make(page)
      .catch((error: unknown): MadePage => ({ problems: [failureProblem(error)] }));
    const problems = 'problems' in made ? made.problems : undefined;
    if (problems !== broken.get(page.output)) {
      if (problems) broken.set(page.output, problems);
      else broken.delete(page.output);
      update([]);
    }
    return 'content' in made ? made.content : undefined;
  }

  function update(files: readonly string[]): void {
    diagnostics = diagnose();
    if (!isClosed) onUpdate(files);
  }

  async function take(changes: Changes): Promise<void> {
    const tasks = sortChanges(changes, content.survey, root);
    const isPlain = hasPlainTemplates(content.survey);
    // Nobody knows how much of a change was taken in that failed.
    if (tasks.config || failure.length > 0) await reconfigure();
    else if (tasks.all || (tasks.templates && !isPlain) || tasks.files.some(isImage))
      await reread();
    else {
      if (tasks.templates) retemplate();
      if (tasks.markdown.length > 0) await edit(tasks.markdown);
    }
    renew();
    failure = [];
    update([
      ...tasks.files,
      ...(tasks.templates
        ? [...changes.paths].filter((path) => path.startsWith('templates/assets/'))
        : []),
    ]);
  }

  async function reconfigure(): Promise<void> {
    const loaded = await loadConfig(root);
    if ('problems' in loaded) {
      configProblems = loaded.problems;
      return;
    }
    configProblems = [];
    ({ config, file: configFile } = { file: undefined, ...loaded });
    reader = await createPostReader(root, config);
    content = await openContent(contentOptions());
    await replan();
  }

  async function reread(): Promise<void> {
    const before = content;
    content = await reopenContent(content, contentOptions());
    if (!isSameContent(before, content)) await replan();
  }

  function retemplate(): void {
    const before = content.survey.themeFiles;
    content = { ...content, survey: resurveyTemplates(content.survey, { root, config }) };
    const names = (files: typeof before) => files.map(({ file }) => file).join('\n');
    if (names(before) !== names(content.survey.themeFiles) || !hasPlainTemplates(content.survey))
      planLater();
  }

  /** Shows each post's new text at once, where it keeps its place. */
  async function edit(paths: readonly SourcePath[]): Promise<void> {
    const parsed = new Map<SourcePath, PostRecord | undefined>();
    for (const path of paths) parsed.set(path, await reader.read(path));
    const before = content.records;
    for (const [path, record] of parsed)
      if (record && record.hash === before.get(path)?.hash) parsed.delete(path);
    content = withMarkdown(content, parsed, root);
    for (const path of parsed.keys()) {
      const post = content.records.get(path)?.post;
      if (post && post === before.get(path)?.post) continue;
      const page = post && replacePost(post, planned);
      if (page && sourceOf(pages.get(page.output)) === path) pages.set(page.output, page);
      planLater();
    }
  }

  async function replan(): Promise<void> {
    clearTimeout(timer);
    planned = await plan();
    pages = byOutput(planned.pages);
    for (const output of broken.keys()) if (!pages.has(output)) broken.delete(output);
  }

  function planLater(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void inTurn(async () => {
        await replan();
        renew();
        update([]);
      });
    }, planDelayMs);
  }

  /** One change after the other; what goes wrong is shown, and the next one may mend it. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work).catch((error: unknown) => {
      failure = [failureProblem(error)];
      update([]);
    });
    return turn;
  }

  return {
    pages: () => pages,
    base: () => config.base,
    make,
    diagnostics: () => diagnostics,
    change: (changes) => inTurn(() => take(changes)),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Its size may be another one, and pages say it. */
function isImage(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|jfif|png|svg|webp)$/i.test(path);
}

function byOutput(pages: readonly Page[]): Map<OutputPath, Page> {
  return new Map(pages.map((page) => [page.output, page]));
}

function sourceOf(page: Page | undefined): SourcePath | undefined {
  return page && 'source' in page ? page.source : undefined;
}

/**
 * True where a second look has found what the first one saw, as it does after a file that nobody
 * publishes was saved.
 */
function isSameContent(before: Content, now: Content): boolean {
  const files = ({ survey: { looks, inputs, ownKey }, records }: Content) =>
    JSON.stringify([
      inputs,
      ownKey,
      Array.from(looks, ([path, { hash }]) => [
        path,
        hash ?? records.get(path as SourcePath)?.hash,
      ]),
    ]);
  return files(before) === files(now);
}

/** A template fails each of its pages: the first one is the one to name. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(
      problems
        .toReversed()
        .map((problem) => [JSON.stringify([problem.code, problem.path, problem.at]), problem]),
    ).values(),
  ];
}
