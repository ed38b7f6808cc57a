// A template set → what is remembered of it: a hash of each file, and which files the pages of each
// kind depend on. So a build knows which pages another template changes, and `broadsheet explain`
// can name the file. Pure.
import { contentHash } from '../lib/hash.ts';

/** What a build remembers of its templates. */
export interface TemplateManifest {
  /** The template of each kind of page. */
  readonly kinds: Readonly<Record<string, string>>;
  /** The hash of each file, by its path in the set. */
  readonly files: Readonly<Record<string, string>>;
  /** The files that pages of a kind depend on; null where that may be all of them. */
  readonly uses: Readonly<Record<string, readonly string[] | null>>;
}

/**
 * Marks a template set; `usesOf` is asked for each kind, and gives undefined for one that may
 * depend on all files.
 */
export function makeTemplateManifest(
  {
    kinds,
    files,
  }: {
    readonly kinds: Readonly<Record<string, string>>;
    readonly files: readonly { readonly path: string; readonly text: string }[];
  },
  usesOf: (kind: string) => readonly string[] | undefined,
): TemplateManifest {
  return {
    kinds,
    files: Object.fromEntries(files.map(({ path, text }) => [path, contentHash(text)])),
    uses: Object.fromEntries(Object.keys(kinds).map((kind) => [kind, usesOf(kind) ?? null])),
  };
}

/** The same as text, among the inputs of a build, and back. */
export const encodeTemplates = (manifest: TemplateManifest): string => JSON.stringify(manifest);

export function readTemplates(text: string | undefined): TemplateManifest {
  return {
    kinds: {},
    files: {},
    uses: {},
    ...(JSON.parse(text || '{}') as Partial<TemplateManifest>),
  };
}

/** The part of them that pages of a kind depend on; nothing for a kind that no template makes. */
export function templatesFor(
  kind: string,
  { files, uses }: TemplateManifest,
): Readonly<Record<string, string>> {
  const own = Object.hasOwn(uses, kind) ? uses[kind] : [];
  return Object.fromEntries((own ?? Object.keys(files)).map((path) => [path, files[path] ?? '']));
}

/**
 * Stands for all that templates make of a page of a kind: with the same key, the same data give the
 * same page.
 */
export function templatesKey(kind: string, manifest: TemplateManifest): string {
  const own = templatesFor(kind, manifest);
  return Object.keys(own).length === 0
    ? ''
    : contentHash(JSON.stringify([manifest.kinds[kind], own]));
}
