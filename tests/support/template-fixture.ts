// A folder, templates in it, and the options to render with them; nothing may be printed meanwhile.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { RenderOptions } from '../../src/render/eleventy.ts';
import type { TemplateFile, TemplateSet } from '../../src/render/template-set.ts';
import type { SourcePath } from '../../src/site/types.ts';
import type { HtmlKind } from '../../src/site/views.ts';
import { wordsIn } from '../../src/site/words.ts';
import { site } from './make-views.ts';

/** A new one for each test of a file that says `useTemplateFolder()`. */
export let folder: string;

export function useTemplateFolder(): void {
  const printed: unknown[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-eleventy-'));
    printed.length = 0;
    for (const method of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((text) => void printed.push(text));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
    expect(printed).toEqual([]);
  });
}

/** A template set of the site's own files; every kind that has no template is made by post's. */
function templates(files: Record<string, string>): TemplateSet {
  const all = Object.entries(files).map(([path, text]): TemplateFile => {
    const file = join(folder, 'templates', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { path, file, source: `templates/${path}` as SourcePath, text };
  });
  const kinds: HtmlKind[] = [
    'post',
    'page',
    'home',
    'tag',
    'author',
    'year',
    'month',
    'day',
    'archive',
    'tags',
    'authors',
    'gone',
    'not-found',
    'redirect',
  ];
  const find = (kind: string) => all.find(({ path }) => path.startsWith(`${kind}.`))?.path;
  return {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, find(kind) ?? find('post')!])) as Record<
      HtmlKind,
      string
    >,
    files: all,
  };
}

/** What to render with these templates. */
export function options(
  files: Record<string, string>,
  given: Partial<RenderOptions> = {},
): RenderOptions {
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true });
  return {
    templates: templates(files),
    site,
    words: wordsIn('en'),
    base: '/notes',
    scratch,
    ...given,
  };
}
