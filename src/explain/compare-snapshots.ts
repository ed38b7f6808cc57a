// Two snapshots of a site, before a build and after it, and a page → what the build did with it,
// and why. Believes what the manifest says of the page; what has changed is found by comparing the
// two plans, as far as they could be restored.
import type { BuildInputs, PageEntry } from '../cache/manifest.ts';
import type { OutputPath } from '../site/types.ts';
import { type Change, compareData } from './compare-data.ts';
import { dataOf } from './data-of.ts';
import { inputChanges } from './input-changes.ts';
import type { SitePlan } from './restore-site.ts';
import { makeFindSource, sourcesOf } from './sources-of.ts';

/** A site as some build saw it, or as the next one will. */
export interface Snapshot {
  readonly inputs: BuildInputs;
  /** Of every file that was looked at, by its path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The files among them that features read. */
  readonly data?: readonly string[];
  /** Missing for a build that is still to come, unless nothing else tells what it will make. */
  readonly pages?: ReadonlyMap<OutputPath, PageEntry>;
  /** Missing where it cannot be restored. */
  readonly plan?: SitePlan | undefined;
}

/** What a build does with a page. */
export interface Verdict {
  readonly outcome: 'new' | 'rendered' | 'left-alone' | 'removed' | 'absent';
  readonly changes: readonly Change[];
}

/** Says what the build between two snapshots did with a page, or will do. */
export function compareSnapshots(before: Snapshot, after: Snapshot, output: OutputPath): Verdict {
  const [was, is] = [has(before, output), has(after, output)];
  if (!was && !is) return { outcome: 'absent', changes: [] };
  if (!was) return { outcome: 'new', changes: originChanges(before, after, output) };
  if (!is)
    return { outcome: 'removed', changes: originChanges(after, before, output).map(reversed) };
  const changes = [
    ...inputChanges(before.inputs, after.inputs, {
      kind: (after.plan ?? before.plan)?.pages.get(output)?.kind,
    }),
    ...siteChanges(before, after),
    ...shownChanges(before, after, output),
    ...dataChanges(before, after),
  ];
  const [old, made] = [before.pages?.get(output), after.pages?.get(output)];
  const isSame =
    old && made
      ? old.fingerprint === made.fingerprint && made.fingerprint !== 0
      : changes.length === 0;
  if (isSame) return { outcome: 'left-alone', changes: unseenChanges(before, after, output) };
  if (old?.fingerprint === 0)
    return {
      outcome: 'rendered',
      changes: [
        { kind: 'other', text: 'an earlier build was interrupted, and this page was not certain' },
        ...changes,
      ],
    };
  return {
    outcome: 'rendered',
    changes: changes.length > 0 ? changes : [{ kind: 'other', text: lost(before, after) }],
  };
}

function has({ pages, plan }: Snapshot, output: OutputPath): boolean {
  return (pages ?? plan?.pages)?.has(output) ?? false;
}

function lost({ plan: was }: Snapshot, { plan: is }: Snapshot): string {
  return was && is
    ? 'a template or a program of the site has made something else'
    : 'what it showed before is no longer remembered';
}

/** Why a page is there that was not: its file is new, or has another address. */
function originChanges(without: Snapshot, withIt: Snapshot, output: OutputPath): Change[] {
  const page = withIt.plan?.pages.get(output);
  const source = page && 'source' in page ? page.source : undefined;
  if (page === undefined || source === undefined) return [];
  const [old, now] = [without.hashes.get(source), withIt.hashes.get(source)];
  if (old === undefined) return [{ kind: 'file', path: source, change: 'new' }];
  const url = page.kind === 'redirect' ? undefined : without.plan?.urlOf.get(source);
  return [
    ...(old === now ? [] : [{ kind: 'file', path: source, change: 'changed' } as const]),
    ...(url !== undefined && url !== page.url
      ? [{ kind: 'field', path: 'url', from: url, to: page.url } as const]
      : []),
    ...(url === undefined && without.plan && page.kind === 'post'
      ? [{ kind: 'other', text: `${source} was not published` } as const]
      : []),
  ];
}

function reversed(change: Change): Change {
  if (change.kind === 'file' && change.change === 'new') return { ...change, change: 'gone' };
  if (change.kind !== 'field')
    return change.kind === 'other'
      ? { ...change, text: change.text.replace('was not', 'is not') }
      : change;
  return { ...change, from: change.to, to: change.from };
}

function siteChanges({ plan: was }: Snapshot, { plan: is }: Snapshot): Change[] {
  return was && is ? compareData(was.view, is.view, 'site') : [];
}

/** Files that features read, if no plan tells what pages show of them. */
function dataChanges(before: Snapshot, after: Snapshot): Change[] {
  if (before.plan && after.plan) return [];
  const paths = new Set([...(before.data ?? []), ...(after.data ?? [])]);
  return [...paths].flatMap((path): Change[] => {
    const [old, now] = [before.hashes.get(path), after.hashes.get(path)];
    if (old === now) return [];
    const change = old === undefined ? 'new' : now === undefined ? 'gone' : 'changed';
    return [{ kind: 'file', path, change }];
  });
}

/** Each file is named once, and only if it has changed: custom templates show other things, too. */
function shownChanges(before: Snapshot, after: Snapshot, output: OutputPath): Change[] {
  const [old, page] = [before.plan?.pages.get(output), after.plan?.pages.get(output)];
  if (!old || !page) return [];
  const named = new Set<string>();
  return compareData(dataOf(old), dataOf(page)).flatMap((change): Change[] => {
    if (change.kind !== 'file') return [change];
    if (named.has(change.path)) return [];
    named.add(change.path);
    const hash = before.hashes.get(change.path);
    return hash !== undefined && hash === after.hashes.get(change.path)
      ? [{ kind: 'other', text: lost(before, after) }]
      : [change];
  });
}

/** Files behind a page that have changed, though nothing that the page shows of them has. */
function unseenChanges(before: Snapshot, after: Snapshot, output: OutputPath): Change[] {
  const page = after.plan?.pages.get(output);
  if (!after.plan || !page) return [];
  const { own, shown } = sourcesOf(page, dataOf(page), makeFindSource(after.plan));
  const behind = new Set([...(own === undefined ? [] : [own]), ...Object.values(shown).flat()]);
  return [...behind]
    .filter((path) => before.hashes.get(path) !== after.hashes.get(path))
    .map((path): Change => ({ kind: 'file', path, change: 'changed' }));
}
