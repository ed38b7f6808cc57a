// A view → its page as the theme of the engine makes it. For the tests of templates.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import type { RenderOptions } from '../../src/render/eleventy.ts';
import { renderPages } from '../../src/render/render-pages.ts';
import type { View } from '../../src/site/views.ts';
import { wordsIn } from '../../src/site/words.ts';
import { makeJob, site } from './make-views.ts';

const folder = resolve(import.meta.dirname, '../../templates');
/** The templates and the other files of the theme. */
export const theme = listTemplates({
  kinds: pageKinds(builtIn),
  theme: folder,
  site: join(folder, 'none'),
});

/** Gives a file of tests the function that renders a view; it fails if there is a problem. */
export function useTheme() {
  let options: RenderOptions;
  beforeAll(() => {
    options = {
      templates: theme.templates,
      site,
      words: wordsIn('en'),
      base: '/notes',
      scratch: mkdtempSync(join(tmpdir(), 'broadsheet-theme-')),
    };
  });
  afterAll(() => rmSync(options.scratch, { recursive: true }));

  return async (view: View, given: Partial<RenderOptions> = {}): Promise<string> => {
    const { pages, problems } = await renderPages(
      [makeJob(view)],
      Object.keys(given).length > 0 ? { ...options, ...given } : options,
    );
    expect(problems).toEqual([]);
    return pages[0]!.html;
  };
}
