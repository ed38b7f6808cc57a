// A site that was read, some of whose posts have errors → the same without those posts, for a build
// that keeps going. A post that was published before stays as it was then; others are left out.
// Finds out by planning, as a build does; writes nothing.
import { openBodyStore, type Spilled } from '../cache/body-store.ts';
import { compareText } from '../lib/compare.ts';
import { escapeText } from '../lib/xml.ts';
import { readSource } from '../load/read-source.ts';
import type { Problem } from '../site/diagnostics.ts';
import { publicationFields } from '../site/fields/publication-fields.ts';
import { grade } from '../site/grade.ts';
import type { Page } from '../site/pages.ts';
import type { Post, SourcePath } from '../site/types.ts';
import type { Read } from './phases.ts';
import { mayBeHeld } from './steps/may-be-held.ts';
import { planFrom } from './steps/prepare-site.ts';

/** What a build that keeps going does without. */
export interface LeftOut {
  /** Posts and pages with errors that are not published now. */
  readonly out: ReadonlySet<SourcePath>;
  /** Posts and pages with errors that stay as they were last published. */
  readonly kept: ReadonlySet<SourcePath>;
  /** What is wrong with all of them. */
  readonly problems: readonly Problem[];
}

/** The number of the spill file that no thread writes. */
const spill = 100_000;

/** Leaves out posts and pages with errors. Errors of other files stay, and stop the build. */
export async function keepGoing(value: Read): Promise<Read> {
  const { read, options, resources } = value;
  const choice = makeChoice(value);
  const intact = await value.intact;
  const errorsOf = (problems: readonly Problem[]) =>
    grade(problems, options).filter(choice.concerns);
  let errors = errorsOf(read.problems);
  for (let isSettled = false; !isSettled; ) {
    choice.drop(errors);
    const planned = await planFrom(value.survey, choice.read(), {
      ...options,
      scratch: resources.scratch,
      custom: resources.state.last?.custom,
    });
    const isWhole = choice.keepOnly(
      planned.pages.filter(({ output }) => intact.has(output)).map(sourceOf),
    );
    errors = errorsOf(planned.problems);
    isSettled = isWhole && errors.length === 0;
  }
  const { posts, faults, out, kept } = choice;
  for (const path of kept) read.bodies.set(path, spillExcerpt(posts.get(path)!, resources.scratch));
  return {
    ...value,
    read: choice.read(),
    leftOut: { out, kept, problems: [...faults.values()].flat() },
    problems: value.problems.filter(({ path }) => !faults.has(path as SourcePath)),
  };
}

/** The posts and pages that are published, and what becomes of those with errors. */
function makeChoice({ survey, read, options: { root } }: Read) {
  const markdown = new Set(survey.markdown);
  const faults = new Map<SourcePath, Problem[]>();
  const [out, kept] = [new Set<SourcePath>(), new Set<SourcePath>()];
  const posts = new Map(read.posts.map((post) => [post.source, post]));

  function leaveOut(path: SourcePath): void {
    posts.delete(path);
    kept.delete(path);
    out.add(path);
  }

  function dropOne(path: SourcePath, errors: readonly Problem[]): void {
    const mayStay = !faults.has(path) && !errors.some(isAboutPublication);
    const before = mayStay ? read.before(path) : undefined;
    faults.set(path, [...(faults.get(path) ?? []), ...errors]);
    if (!before || before.draft || isHeldNow(before)) leaveOut(path);
    else {
      posts.set(path, before);
      kept.add(path);
    }
  }

  /** What cannot be read may say that the post is not for readers any more. */
  function isHeldNow({ source, date }: Post): boolean {
    return read.unread.has(source) && mayBeHeld(readSource(root, source).file.text, date?.day);
  }

  // Nobody can read what has no name: it is left out from the start.
  for (const problem of survey.problems.filter(({ code }) => code === 'bad-file-name'))
    if (/^(?:posts|pages)\//.test(problem.path)) {
      faults.set(problem.path as SourcePath, [problem]);
      out.add(problem.path as SourcePath);
    }

  return {
    posts,
    faults,
    out,
    kept,
    read(): Read['read'] {
      const now = [...posts.values()].toSorted((a, b) => compareText(a.source, b.source));
      return { ...read, posts: now, unread: new Set([...read.unread, ...out]) };
    },
    /** True for errors that leaving out a post can mend. */
    concerns: ({ severity, path }: Problem): boolean =>
      severity === 'error' && markdown.has(path as SourcePath) && !out.has(path as SourcePath),
    /** Drops the posts that errors are about. */
    drop(errors: readonly Problem[]): void {
      for (const path of new Set(errors.map((error) => error.path as SourcePath)))
        dropOne(
          path,
          errors.filter((error) => error.path === path),
        );
    },
    /** Leaves out kept posts whose page is not there any more; true if there are none. */
    keepOnly(sources: readonly (SourcePath | undefined)[]): boolean {
      const there = new Set(sources);
      const gone = [...kept].filter((path) => !there.has(path));
      gone.forEach(leaveOut);
      return gone.length === 0;
    },
  };
}

/** The post or page of the site whose own page it is. */
function sourceOf(page: Page): SourcePath | undefined {
  return 'body' in page ? page.body?.source : undefined;
}

const publicationNames = new Set(['date', ...Object.keys(publicationFields)]);

/** True if nobody can know whether the author wants the post to be published. */
function isAboutPublication({ code, at }: Problem): boolean {
  return code === 'unclear-publication' || (at?.kind === 'field' && publicationNames.has(at.name));
}

/** What feeds show of a post whose text cannot be read any more. */
function spillExcerpt({ excerpt }: Post, scratch: string): Spilled {
  const store = openBodyStore(scratch, spill);
  const place = store.write({
    html: `<p>${escapeText(excerpt)}</p>`,
    headings: [],
    sources: [],
  });
  store.flush();
  store.close();
  return place;
}
