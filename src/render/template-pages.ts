// A page that Eleventy has made → more pages of the same template. Eleventy's pagination clones a
// template and its data for every page, which takes three times as long as rendering; here the
// first page's data serve all the others. These are Eleventy's own parts, and its version is
// pinned; a test holds the result to what pagination makes.
import type { HtmlPage } from '../site/pages.ts';
import type { View } from '../site/views.ts';

type RenderFunction = (data: object) => Promise<string>;

/**
 * What is used of Eleventy's page entries (src/TemplateMap.js, src/Template.js,
 * src/TemplateLayout.js).
 */
export interface PageEntry {
  readonly inputPath: string;
  readonly rawInput: string;
  readonly data: Readonly<Record<string, unknown>> & {
    readonly page: object;
    readonly layout?: string;
    readonly templateEngineOverride?: string;
    readonly eleventyComputed?: object;
  };
  readonly template: {
    compile(
      source: string,
      options: { readonly engineOverride: string | undefined },
    ): Promise<RenderFunction>;
    getLayout(key: string): {
      getCompiledLayoutFunctions(): Promise<readonly { readonly render: RenderFunction }[]>;
    };
    runTransforms(content: string, entry: { readonly data: object }): Promise<string>;
  };
}

/** What is used of Eleventy's writer. */
export interface Writer {
  readonly templateMap: { getMap(): readonly { readonly _pages?: readonly PageEntry[] }[] };
  _createTemplate(path: string): {
    readonly template: PageEntry['template'] & {
      /** The text below the front matter. */
      getPreRender(): Promise<string>;
    };
  };
}

/** The pages of the writer's last run, the first of each template. */
export function firstPages({ templateMap }: Pick<Writer, 'templateMap'>): PageEntry[] {
  return templateMap.getMap().flatMap(({ _pages: [first] = [] }) => first ?? []);
}

/** Reads a file of any part of a template set and compiles it by itself; throws at its faults. */
export async function compileFile(
  writer: Pick<Writer, '_createTemplate'>,
  file: string,
): Promise<void> {
  const { template } = writer._createTemplate(file);
  await template.compile(await template.getPreRender(), { engineOverride: undefined });
}

/** A template, compiled together with its layouts. */
export interface OpenedTemplate {
  /** Makes another page: content, then the chain of layouts, then transforms. */
  readonly repeat: (
    job: Pick<HtmlPage, 'url' | 'output'> & { readonly view: View },
  ) => Promise<string>;
}

/**
 * Opens the template of a page. Undefined where it has data computed from the view, which Eleventy
 * must compute for each page.
 */
export async function openTemplate({
  template,
  rawInput,
  data,
}: PageEntry): Promise<OpenedTemplate | undefined> {
  if (data.eleventyComputed !== undefined) return undefined;
  const content = await template.compile(rawInput, { engineOverride: data.templateEngineOverride });
  const layouts = data.layout
    ? await template.getLayout(data.layout).getCompiledLayoutFunctions()
    : [];
  // Plain objects: Eleventy's are proxies.
  const shared = { ...data };
  const page = { ...data.page };
  return {
    async repeat({ view, url, output }) {
      const own = { ...shared, view, page: { ...page, url, outputPath: `/${output}` } };
      let html = await content(own);
      for (const { render } of layouts) html = await render({ content: html, ...own });
      return template.runTransforms(html, { data: own });
    },
  };
}
