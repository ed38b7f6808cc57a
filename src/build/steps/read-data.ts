// A survey → the values of the files that features read, checked. Reads each file once for each
// source that it belongs to; a site without such files pays nothing.
import type { Feature } from '../../features/feature.ts';
import { dataSources } from '../../features/feature.ts';
import { readSource } from '../../load/read-source.ts';
import { parseData } from '../../parse/parse-data.ts';
import { type DataSource, isDataOf, noData, type ReadData } from '../../site/data-source.ts';
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

/** Reads all of it. A value with a problem is missing. Reports `bad-data` and `invalid-utf8`. */
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
      const { file, problems: faults } = readSource(root, path as SourcePath);
      const parsed = await parseData(file, source);
      problems.push(...faults, ...('problems' in parsed ? parsed.problems : []));
      if ('value' in parsed) items.set(path.slice(source.path.length + 1), parsed.value);
    }
    values.set(source, source.kind === 'folder' ? items : items.get(''));
  }
  const read: ReadData = (source) =>
    (values.has(source) ? values.get(source) : noData(source)) as never;
  return { read, problems };
}
