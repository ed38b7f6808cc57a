// A template set and the data of a site → a started Eleventy with its Vento plugin: the only door
// to both. Renders nothing by itself.
import { basename, relative } from 'node:path';
import type { SiteConfig } from '../site/types.ts';
import type { SiteView } from '../site/views.ts';
import type { Words } from '../site/words.ts';
import type { Eleventy, EleventyConfig } from './eleventy-types.ts';
import type { TemplateSet } from './template-set.ts';
import {
  escapeRarely,
  keepSyntaxErrors,
  skipEmptyPartials,
  trimTagLines,
} from './template-vento.ts';

/** What all pages of a site have in common. */
export interface RenderOptions {
  readonly templates: TemplateSet;
  readonly site: SiteView;
  readonly words: Words;
  /** "" or "/notes". */
  readonly base: string;
  /** An absolute folder that exists; the template set is written into it. */
  readonly scratch: string;
  readonly configure?: SiteConfig['eleventy'];
}

/** What the names of templates end in. */
export const languages: readonly string[] = ['vto', 'njk', 'liquid', 'html', '11ty.js'];

export interface StartOptions {
  /** Absolute: the folder of the templates that make pages. */
  readonly input: string;
  /** Absolute: the folder of layouts and includes. */
  readonly includes: string;
  /** Globs of files that make no page. */
  readonly ignores: readonly string[];
  /** Global data besides `site` and `words`, or in their place. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Read files again that were read before: their names stay when their content changes. */
  readonly fresh?: true;
}

/** Loads Eleventy, which takes half a second. */
export async function loadEleventy(): Promise<{
  readonly Eleventy: new (...given: unknown[]) => Eleventy;
  readonly VentoPlugin: unknown;
}> {
  const [{ Eleventy }, { VentoPlugin }] = await Promise.all([
    // @ts-expect-error Eleventy ships no types
    import('@11ty/eleventy'),
    import('eleventy-plugin-vento'),
  ]);
  return { Eleventy, VentoPlugin };
}

/** Starts an Eleventy that ignores the working directory. Rejects if `configure` throws. */
export async function startEleventy(
  { templates, site, words, base, configure }: RenderOptions,
  { data, ...place }: StartOptions,
): Promise<Eleventy> {
  const { Eleventy, VentoPlugin } = await loadEleventy();
  const config = async (eleventy: EleventyConfig) => {
    isolate(eleventy, place);
    await configure?.(eleventy);
    // Quiet mode does not silence what takes more than 50 ms.
    for (const group of Object.values(eleventy.benchmarkManager.get())) group.setIsVerbose(false);
    const globals = { site: Object.freeze({ ...site }), words, ...data };
    for (const [name, value] of Object.entries(globals)) eleventy.addGlobalData(name, value);
    // Last, because it takes over the filters and shortcodes that there are.
    eleventy.addPlugin(VentoPlugin, {
      plugins: [skipEmptyPartials(templates.files), trimTagLines, escapeRarely, keepSyntaxErrors],
      ventoOptions: { autoescape: true, includes: place.includes },
    });
  };
  // Nothing is written to the output folder; a short name is the quickest to join with.
  const eleventy = new Eleventy(place.input, '/', {
    config,
    configPath: null,
    loader: 'esm',
    pathPrefix: base || '/',
    quietMode: true,
  });
  eleventy.disableLogger();
  await eleventy.init();
  return eleventy;
}

/** Makes the result depend on the templates alone: not on where or when the site was copied. */
function isolate(
  eleventy: EleventyConfig,
  { input, includes, ignores, fresh }: Omit<StartOptions, 'data'>,
): void {
  eleventy.setUseGitIgnore(false);
  eleventy.setUseTemplateCache(!fresh);
  eleventy.setTemplateFormats([...languages]);
  eleventy.setIncludesDirectory(relative(input, includes));
  eleventy.configureErrorReporting({ allowMissingExtensions: true });
  eleventy.on<{ getConfig(): { keys: { package: unknown } } }>('eleventy.config', (config) => {
    // `false` is the documented way not to read package.json, but not settable from here.
    config.getConfig().keys.package = false;
  });
  eleventy.on<string[]>('eleventy.ignores', (list) => {
    // Drops .eleventyignore and the defaults: a site may well be below node_modules.
    list.splice(0, list.length, ...ignores);
  });
  // The default is the age of the file or a date in its folder, which differ from one copy of a
  // site to the next.
  eleventy.addDateParsing(function (value) {
    return value
      ? undefined
      : (/\d{4}-\d{2}-\d{2}/.exec(basename(this.page.inputPath))?.[0] ?? new Date(0));
  });
}
