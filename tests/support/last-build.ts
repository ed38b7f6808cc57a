// A site of five files as the last build saw it, and surveys that find it again.
import { compareFiles } from '../../src/build/steps/changes.ts';
import type { Survey } from '../../src/build/steps/survey.ts';
import type { FileEntry, Manifest } from '../../src/cache/manifest.ts';
import { contentHash } from '../../src/lib/hash.ts';

/** A file with a text, as a manifest remembers it. */
export const entryOf = (text: string): FileEntry => ({
  size: text.length,
  mtimeMs: 1,
  ctimeMs: 1,
  hash: contentHash(text),
});
/** Files by their paths, each with its text. */
export const entriesOf = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, entryOf(text)]));

/** The files of the last build. */
export const files = {
  'posts/a.md': 'A',
  'posts/b.md': 'B',
  'pages/about.MD': 'C',
  'pages/desk.vto': 'D',
  'public/notes.md': 'E',
};
/** What held for all pages of the last build. */
export const inputs = { engine: '1', config: '{}' };
/** What is remembered of the last build. */
export const now: Manifest = {
  build: 4,
  files: entriesOf(files),
  pages: new Map(),
  inputs: { ...inputs, due: '100' },
};

/** What a survey finds on the disk; by default, what the last build saw. */
export function survey(
  given: { readonly states?: Survey['states']; readonly inputs?: Survey['inputs'] } = {},
): Survey {
  return { states: entriesOf(files), inputs, ...given } as Survey;
}

/** How the files of a survey differ from those of the last build. */
export const changesOf = (states: Survey['states']) => compareFiles({ states }, now);
