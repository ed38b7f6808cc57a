// Changes on the disk and the state of a site → its next state, looking at as little as the changes
// allow. Leaves the plan behind the content if all that is quick is the new text of a post.

import { hasPlainTemplates, resurveyTemplates } from '../build/steps/survey.ts';
import type { PostRecord } from '../cache/records.ts';
import { loadConfig } from '../config/load-config.ts';
import { dataSources } from '../features/feature.ts';
import { featuresOf } from '../features/index.ts';
import { languageOfPath } from '../lib/path-language.ts';
import { replacePost } from '../plan/replace-post.ts';
import type { Page } from '../site/pages.ts';
import type { SourcePath } from '../site/types.ts';
import { type Content, reopenContent, withMarkdown } from './content.ts';
import {
  contentOptions,
  openState,
  replan,
  type SiteOptions,
  type SiteState,
} from './site-state.ts';
import { sortChanges } from './sort-changes.ts';
import type { Changes } from './watch-files.ts';

/** What became of changes. */
export interface Taken {
  readonly state: SiteState;
  /** Whether the plan is up to date, is behind the content, or did not have to change. */
  readonly plan: 'new' | 'behind' | 'same';
  /** Published files that have other bytes now. */
  readonly files: readonly string[];
}

export interface TakeOptions extends SiteOptions {
  /** Read everything again: nobody knows how much of an earlier change was taken in. */
  readonly all: boolean;
}

/** Takes changes in. Throws if the disk refuses, and has then changed nothing. */
export async function takeChanges(
  changes: Changes,
  state: SiteState,
  options: TakeOptions,
): Promise<Taken> {
  const { survey } = state.content;
  const sources = dataSources(featuresOf(state.config));
  const tasks = sortChanges(changes, survey, { root: options.root, sources });
  const assets = [...changes.paths].filter((path) => path.startsWith('templates/assets/'));
  const files = [...tasks.files, ...(tasks.templates ? assets : [])];
  if (tasks.config || options.all) return { ...(await reconfigure(state, options)), files };
  if (tasks.all || (tasks.templates && !hasPlainTemplates(survey)) || tasks.files.some(isImage))
    return { ...(await reread(state, options)), files };
  const themed = tasks.templates ? retemplate(state, options) : { state, plan: 'same' as const };
  const edited = await edit(tasks.markdown, themed.state, options);
  return { ...edited, plan: edited.plan === 'same' ? themed.plan : edited.plan, files };
}

type Step = Omit<Taken, 'files'>;

/** An invalid configuration leaves the last one in use. */
async function reconfigure(state: SiteState, options: SiteOptions): Promise<Step> {
  const loaded = await loadConfig(options.root);
  if ('problems' in loaded)
    return { state: { ...state, configProblems: loaded.problems }, plan: 'same' };
  const { config, file: configFile } = { file: undefined, ...loaded };
  const opened = await openState(options, { config, configFile });
  return { state: opened, plan: 'new' };
}

async function reread(state: SiteState, options: SiteOptions): Promise<Step> {
  const content = await reopenContent(state.content, contentOptions(options, state));
  return isSameContent(state.content, content)
    ? { state: { ...state, content }, plan: 'same' }
    : { state: await replan({ ...state, content }, options), plan: 'new' };
}

function retemplate(state: SiteState, { root }: SiteOptions): Step {
  const { config, content } = state;
  const survey = resurveyTemplates(content.survey, { root, config });
  const names = ({ themeFiles }: Content['survey']) =>
    themeFiles.map(({ file }) => file).join('\n');
  const isSame = names(survey) === names(content.survey) && hasPlainTemplates(survey);
  return {
    state: { ...state, content: { ...content, survey } },
    plan: isSame ? 'same' : 'behind',
  };
}

/** Puts each post's new text into its page, if the post keeps its address and its neighbours. */
async function edit(
  paths: readonly SourcePath[],
  state: SiteState,
  { root }: SiteOptions,
): Promise<Step> {
  const before = state.content.records;
  const parsed = new Map<SourcePath, PostRecord | undefined>();
  for (const path of paths) {
    const lang = languageOfPath(path, state.content.survey.languages);
    const record = await state.reader.read(path, lang);
    if (!record || record.hash !== before.get(path)?.hash) parsed.set(path, record);
  }
  if (parsed.size === 0) return { state, plan: 'same' };
  const content = withMarkdown(state.content, parsed, root);
  let plan: Taken['plan'] = 'same';
  for (const path of parsed.keys()) {
    const post = content.records.get(path)?.post;
    if (post && post === before.get(path)?.post) continue;
    plan = 'behind';
    const page = post && replacePost(post, state.planned);
    if (page && sourceOf(state.pages.get(page.output)) === path) state.pages.set(page.output, page);
  }
  return { state: { ...state, content }, plan };
}

/** Its size may have changed, and pages contain it. */
function isImage(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|jfif|png|svg|webp)$/i.test(path);
}

function sourceOf(page: Page | undefined): SourcePath | undefined {
  return page && 'source' in page ? page.source : undefined;
}

/**
 * True if a second look has found what the first one saw, as it does after a file that nobody
 * publishes was saved.
 */
function isSameContent(before: Content, now: Content): boolean {
  const files = ({ survey: { states, inputs, customHash }, records }: Content) =>
    JSON.stringify([
      inputs,
      customHash,
      Array.from(states, ([path, { hash }]) => [
        path,
        hash ?? records.get(path as SourcePath)?.hash,
      ]),
    ]);
  return files(before) === files(now);
}
