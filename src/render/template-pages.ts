// A page that Eleventy has made → more pages of the same template. Eleventy's pagination clones a template and its data
// for every page, which takes three times as long as rendering; here the first page's data serve all the others. These
// are Eleventy's own parts, and its version is pinned; a test holds the result to what pagination makes.
import type { HtmlPage } from '../pages.ts';
import type { View } from '../views.ts';

/** What is used of Eleventy's page entries (src/TemplateMap.js, src/Template.js, src/TemplateLayout.js). */
export interface PageEntry {
  readonly inputPath: string;
  readonly rawInput: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly page: object; readonly layout?: string; readonly eleventyComputed?: object };
  readonly template: {
    renderDirect(source: string, data: object): Promise<string>;
    getLayout(key: string): { renderPageEntry(entry: { readonly templateContent: string; readonly data: object }): Promise<string> };
    runTransforms(content: string, entry: { readonly data: object }): Promise<string>;
  };
}

/** What is used of Eleventy's writer. */
export interface Writer {
  readonly templateMap: { getMap(): readonly { readonly _pages?: readonly PageEntry[] }[] };
}

/** The pages of the writer's last run, the first of each template; their data as plain objects, since Eleventy's are proxies. */
export function firstPages({ templateMap }: Writer): PageEntry[] {
  return templateMap.getMap().flatMap(({ _pages: [first] = [] }) => {
    if (!first) return [];
    const { inputPath, rawInput, template, data } = first;
    return { inputPath, rawInput, template, data: { ...data, page: { ...data.page } } };
  });
}

/** Whether a page of the template can be made from another: data computed from the view must be computed for each. */
export function canRepeat({ data }: PageEntry): boolean {
  return data.eleventyComputed === undefined;
}

/** Makes another page of the template of `first`, as Eleventy does: content, the chain of layouts, transforms. */
export async function repeatPage({ template, rawInput, data: shared }: PageEntry, { view, url, output }: Pick<HtmlPage, 'url' | 'output'> & { readonly view: View }): Promise<string> {
  const data = { ...shared, view, page: { ...shared.page, url, outputPath: `/${output}` } };
  const templateContent = await template.renderDirect(rawInput, data);
  const content = shared.layout ? await template.getLayout(shared.layout).renderPageEntry({ templateContent, data }) : templateContent;
  return template.runTransforms(content, { data });
}
