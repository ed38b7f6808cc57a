// Two snapshots of a site, before a build and after it, and a page → what the build did with it,
// and why. Believes what the manifest says of the page; what has changed is found by comparing the
// two plans, as far as they could be restored.

import { hasSameInputs } from '../build/steps/changes.ts';
import type { BuildInputs, PageEntry } from '../cache/manifest.ts';
import {
  readTemplates,
  type TemplateManifest,
  templatesFor,
  templatesKey,
} from '../cache/template-manifest.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath } from '../site/types.ts';
import { type Change, compareData } from './compare-data.ts';
import { dataOf } from './data-of.ts';
import type { SitePlan } from './restore-site.ts';
import { makeFindSource, sourcesOf } from './sources-of.ts';

/** A site as some build saw it, or as the next one will. */
export interface Snapshot {
  readonly inputs: BuildInputs;
  /** Of every file that was looked at, by its path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Missing for a build that is still to come. */
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
    ...inputChanges(
      before.inputs,
      after.inputs,
      (after.plan ?? before.plan)?.pages.get(output)?.kind,
    ),
    ...siteChanges(before, after),
    ...shownChanges(before, after, output),
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
        { kind: 'other', text: 'a build before was interrupted, and nobody was sure of this page' },
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
    ? 'what a template or a program of the site made is other than it was'
    : 'what it showed before is not remembered any more';
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

/**
 * What all pages depend on. `due` says which posts were published, and is no part of any page;
 * `page` stands for all the others.
 */
function inputChanges(
  before: BuildInputs,
  after: BuildInputs,
  kind: Page['kind'] | undefined,
): Change[] {
  return Object.keys(after)
    .filter(
      (name) =>
        !['due', 'page'].includes(name) &&
        !hasSameInputs({ inputs: { [name]: after[name]! } }, { inputs: before }),
    )
    .flatMap((name): Change[] => {
      const [from = '', to = ''] = [before[name], after[name]];
      if (name === 'config') return compareData(JSON.parse(from || '{}'), JSON.parse(to), 'config');
      if (name === 'templates')
        return templateChanges(readTemplates(from), readTemplates(to), kind);
      if (name === 'engine') return [{ kind: 'other', text: 'the engine is another version' }];
      if (name === 'code')
        return [{ kind: 'other', text: 'the code of the site is other than it was' }];
      return [{ kind: 'field', path: `--${name}`, from: from === 'true', to: to === 'true' }];
    });
}

/** Those that matter for a kind of page; for a page that is not planned any more, all of them. */
function templateChanges(
  before: TemplateManifest,
  after: TemplateManifest,
  kind: Page['kind'] | undefined,
): Change[] {
  if (kind !== undefined && templatesKey(kind, before) === templatesKey(kind, after)) return [];
  const [old, files] = [before, after].map((templates) =>
    kind === undefined ? templates.files : templatesFor(kind, templates),
  );
  const [oldKinds, kinds] = [before, after].map((templates) =>
    kind === undefined ? templates.kinds : { [kind]: templates.kinds[kind] },
  );
  const named = [...new Set([...Object.keys(files!), ...Object.keys(old!)])].filter(
    (path) => before.files[path] !== after.files[path],
  );
  return [
    ...compareData(oldKinds, kinds, 'templates'),
    ...named.map(
      (path): Change => ({
        kind: 'file',
        path: `templates/${path}`,
        change:
          before.files[path] === undefined
            ? 'new'
            : after.files[path] === undefined
              ? 'gone'
              : 'changed',
      }),
    ),
  ];
}

function siteChanges({ plan: was }: Snapshot, { plan: is }: Snapshot): Change[] {
  return was && is ? compareData(was.view, is.view, 'site') : [];
}

function shownChanges(
  { plan: was }: Snapshot,
  { plan: is }: Snapshot,
  output: OutputPath,
): Change[] {
  const [old, page] = [was?.pages.get(output), is?.pages.get(output)];
  if (!old || !page) return [];
  const seen = new Set<string>();
  return compareData(dataOf(old), dataOf(page)).filter(
    (change) => change.kind !== 'file' || (!seen.has(change.path) && seen.add(change.path)),
  );
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
