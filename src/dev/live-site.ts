// A site's folder, and what changes in it → its pages as they are now, each made when it is asked
// for. Never builds the site: reads it, plans it, and plans it again behind the pages that are
// shown. Never ends because of what an author wrote.

import { dataSources } from '../features/feature.ts';
import { featuresOf } from '../features/index.ts';
import { defined } from '../lib/defined.ts';
import { languageOfPath } from '../lib/path-language.ts';
import { makeStructuredData } from '../render/json-ld/structured-data.ts';
import type { Diagnostic, Problem } from '../site/diagnostics.ts';
import { grade } from '../site/grade.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath } from '../site/types.ts';
import { wordsOf } from '../site/words.ts';
import { createDiagnose } from './diagnose.ts';
import { failureProblem } from './failure.ts';
import { createPageMaker, type PageContent, type PageMaker } from './page-maker.ts';
import { openState, replan, type SiteOptions, type SiteState } from './site-state.ts';
import { alsoWatched } from './sort-changes.ts';
import { takeChanges } from './take-changes.ts';
import type { Changes } from './watch-files.ts';

export interface LiveSiteOptions extends SiteOptions {
  /**
   * Called whenever pages or problems may have changed; `files` names published files with new
   * bytes.
   */
  readonly onUpdate: (files: readonly string[]) => void;
}

export interface LiveSite {
  /** The plan of now, or the last plan that there was. */
  readonly pages: () => ReadonlyMap<OutputPath, Page>;
  /** "" or "/notes". */
  readonly base: () => string;
  /** What is to be watched besides the folders of every site: see alsoWatched. */
  readonly watched: () => readonly string[];
  /** A page as a browser gets it; undefined if it cannot be made: the diagnostics say why. */
  readonly make: (page: Page) => Promise<PageContent | undefined>;
  /** Everything that is wrong with the site; with templates, as far as their pages were made. */
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
  let state = await openState(options);
  /** Why the last change was not taken in: a fault of ours or of the disk. */
  let failure: readonly Problem[] = [];
  const maker = createPageMaker({
    readBody(ref) {
      const { languages } = state.content.survey;
      return state.reader.readBody(ref, languageOfPath(ref.source, languages));
    },
    onProblems: () => update([]),
  });
  const restart = makeRestart(maker.use, options.scratch);
  restart(state);
  const place = createDiagnose(options.root);
  let diagnostics = diagnose();
  let turn: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  return {
    pages: () => state.pages,
    base: () => state.config.base,
    watched: () => alsoWatched(state.content.survey, dataSources(featuresOf(state.config))),
    make: maker.make,
    diagnostics: () => diagnostics,
    change: (changes) => inTurn(() => take(changes)),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };

  function diagnose(): readonly Diagnostic[] {
    const { records } = state.content;
    return place(
      grade([...failure, ...problemsOf(state), ...maker.problems()], state),
      (path) => records.get(path)?.hash,
    );
  }

  function update(files: readonly string[]): void {
    diagnostics = diagnose();
    if (!isClosed) options.onUpdate(files);
  }

  function show(next: SiteState, files: readonly string[]): void {
    state = next;
    maker.keep(state.pages);
    restart(state);
    update(files);
  }

  async function take(changes: Changes): Promise<void> {
    const taken = await takeChanges(changes, state, { ...options, all: failure.length > 0 });
    failure = [];
    if (taken.plan !== 'same') clearTimeout(timer);
    if (taken.plan === 'behind') timer = setTimeout(() => void inTurn(planAgain), planDelayMs);
    show(taken.state, taken.files);
  }

  async function planAgain(): Promise<void> {
    show(await replan(state, options), []);
  }

  /** One change after the other; what goes wrong is shown, and the next one may mend it. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work).catch((error: unknown) => {
      failure = [failureProblem(error)];
      update([]);
    });
    return turn;
  }
}

/** What is wrong with the site, but for templates that make pages. */
function problemsOf({ configProblems, content, planned }: SiteState): readonly Problem[] {
  const { survey, records } = content;
  const read = survey.markdown.flatMap((path) => records.get(path)!.problems);
  return [...configProblems, ...survey.problems, ...read, ...planned.problems];
}

/** Starts the templates again when something has changed that all pages depend on. */
function makeRestart(use: PageMaker['use'], scratch: string): (state: SiteState) => void {
  let startedWith = '';
  return ({ config, content: { survey }, planned: { view, features } }) => {
    const key = JSON.stringify([survey.inputs, view]);
    if (key === startedWith) return;
    startedWith = key;
    const { templates } = survey;
    const { base, eleventy: configure } = config;
    const options = { templates, site: view, words: wordsOf(config), base, scratch };
    use(defined({ configure }, options), makeStructuredData(features));
  };
}
