// A survey → the values of the files that features read, checked. Reads each file once for each
// source that it belongs to; a site without such files pays nothing.
import type { Feature } from '../../features/feature.ts';
import { dataSources } from '../../features/feature.ts';
import { mostTextBytes } from '../../lib/text.ts';
import { isTooLarge, readSource } from '../../load/read-source.ts';
import { parseData } from '../../parse/parse-data.ts';
import {
  type DataSource,
  dataFormat,
  isDataOf,
  noData,
  type ReadData,
} from '../../site/data-source.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { SourcePath } from '../../site/types.ts';
import type { Survey } from './survey.ts';

/** What features read, and what is wrong with it. */
export interface FeatureData {
  readonly read: ReadData;
  readonly problems: readonly Problem[];
}

export interface ReadDataOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly features: readonly Feature[];
}

/** YAML takes ten times as long to read. */
function limitFor(path: string): { mostBytes?: number } {
  return dataFormat(path) === 'yaml' ? {} : { mostBytes: 8 * mostTextBytes };
}

/**
 * Reads all of it. A value with a problem is missing. Reports `bad-data`, `invalid-utf8` and
 * `file-too-large`.
 */
export async function readData(
  { data }: Pick<Survey, 'data'>,
  { root, features }: ReadDataOptions,
): Promise<FeatureData> {
  if (data.length === 0) return { read: noData, problems: [] };
  const values = new Map<DataSource, unknown>();
  const problems: Problem[] = [];
  for (const source of dataSources(features)) {
    const items = new Map<string, unknown>();
    for (const { path } of data.filter((file) => isDataOf(source, file.path))) {
      const { file, problems: faults } = readSource(root, path as SourcePath, limitFor(path));
      const parsed = isTooLarge(faults) ? { problems: [] } : await parseData(file, source);
      problems.push(...faults, ...('problems' in parsed ? parsed.problems : []));
      if ('value' in parsed) items.set(path.slice(source.path.length + 1), parsed.value);
    }
    values.set(source, source.kind === 'folder' ? items : items.get(''));
  }
  const read: ReadData = (source) =>
    (values.has(source) ? values.get(source) : noData(source)) as never;
  return { read, problems };
}
