// The parts of Eleventy that are in use, which ships no types. Types only; the door to Eleventy
// itself is eleventy.ts.
import type { Writer } from './template-pages.ts';

/** https://www.11ty.dev/docs/programmatic/ */
export interface Eleventy {
  init(): Promise<void>;
  toJSON(): Promise<
    { readonly url: string | false; readonly inputPath: string; readonly content: unknown }[]
  >;
  disableLogger(): void;
  readonly writer: Writer;
  readonly eleventyFiles: { getFiles(): Promise<string[]> };
}
/** https://www.11ty.dev/docs/config/ */
export interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void;
  addPlugin(plugin: unknown, options: unknown): void;
  readonly benchmarkManager: { get(): Record<string, { setIsVerbose(verbose: boolean): void }> };
  addDateParsing(read: (this: { page: { inputPath: string } }, value: unknown) => unknown): void;
  configureErrorReporting(options: { allowMissingExtensions: boolean }): void;
  on<Value>(event: string, listener: (value: Value) => void): void;
  setIncludesDirectory(folder: string): void;
  setTemplateFormats(formats: string[]): void;
  setUseGitIgnore(use: boolean): void;
  setUseTemplateCache(use: boolean): void;
}
/** What Eleventy's pagination tells a function about a page. */
export interface PageData {
  readonly page: { readonly inputPath: string };
  readonly pagination: { readonly pageNumber: number };
}
