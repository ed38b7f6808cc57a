// The engines that are compared, in the order of the report.
import { makeBroadsheet } from './broadsheet.ts';
import { makeMiniSearch } from './minisearch.ts';
import { makePagefind } from './pagefind.ts';
import type { MakeSearchEngine } from './search-engine.ts';

/** Every engine of this list is measured on the same corpus by the same queries. */
export const searchEngines: readonly MakeSearchEngine[] = [
  makeBroadsheet,
  makeMiniSearch,
  makePagefind,
];
