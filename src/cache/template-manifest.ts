// A template set → its manifest: the hash of each file, and the files that the pages of each kind
// depend on. From it a build knows which pages a changed template changes, and `broadsheet explain`
// names the file. Pure.
import { contentHash } from '../lib/hash.ts';

/** What a build remembers of its templates. */
export interface TemplateManifest {
  /** The template of each kind of page. */
  readonly kinds: Readonly<Record<string, string>>;
  /** The hash of each file, by its path in the set. */
  readonly files: Readonly<Record<string, string>>;
  /** The files that pages of a kind depend on; null if that may be all of them. */
  readonly uses: Readonly<Record<string, readonly string[] | null>>;
}

/**
 * Makes the manifest of a template set; `usesOf` gives undefined for a kind that may depend on all
 * files.
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

/** The manifest as text, for the inputs of a build. */
export const encodeTemplates = (manifest: TemplateManifest): string => JSON.stringify(manifest);

export function readTemplates(text: string | undefined): TemplateManifest {
  return {
    kinds: {},
    files: {},
    uses: {},
    ...(JSON.parse(text || '{}') as Partial<TemplateManifest>),
  };
}

/** The hashes of the files that pages of a kind depend on; none for a kind without a template. */
export function templatesFor(
  kind: string,
  { files, uses }: TemplateManifest,
): Readonly<Record<string, string>> {
  const own = Object.hasOwn(uses, kind) ? uses[kind] : [];
  return Object.fromEntries((own ?? Object.keys(files)).map((path) => [path, files[path] ?? '']));
}

/**
 * A hash of the templates that pages of a kind depend on: while it is the same, the same data give
 * the same page. Empty for a kind without a template.
 */
export function hashOfTemplates(kind: string, manifest: TemplateManifest): string {
  const own = templatesFor(kind, manifest);
  return Object.keys(own).length === 0
    ? ''
    : contentHash(JSON.stringify([manifest.kinds[kind], own]));
}
