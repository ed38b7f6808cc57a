// Where the files of an index come from → the index, once its manifest is read. Knows no query.
// Runs in the browser, too.
import { formatVersion } from '../format/index-file.ts';
import { IndexError, type IndexFiles, type IndexTier, openTier } from './open-tier.ts';

/** `index.json`. */
export interface IndexManifest {
  readonly version: number;
  /** From the oldest posts to the newest. */
  readonly tiers: readonly {
    readonly name: string;
    readonly id: string;
    readonly posts: number;
  }[];
  /** Words that stand for each other. */
  readonly synonyms: readonly (readonly string[])[];
}

export interface SearchIndex {
  readonly manifest: IndexManifest;
  readonly tiers: readonly IndexTier[];
  readonly posts: number;
}

/**
 * Opens an index. Throws an IndexError if its manifest cannot be read, or is of another version;
 * what it gives throws one for a file.
 */
export async function openIndex(files: IndexFiles, isFresh = false): Promise<SearchIndex> {
  const manifest = checkManifest(
    await files.manifest(isFresh).catch((error: unknown) => {
      throw new IndexError('missing', 'the manifest of the index cannot be loaded', error);
    }),
  );
  let posts = 0;
  const tiers = manifest.tiers.map((tier) => {
    posts += tier.posts;
    return openTier(tier, { files, start: posts - tier.posts });
  });
  return { manifest, tiers, posts };
}

/** No archive has more: the numbers of its posts need memory before any is known. */
const mostPosts = 2_000_000;

function checkManifest(value: unknown): IndexManifest {
  const manifest = (value ?? {}) as Partial<IndexManifest>;
  if (manifest.version !== formatVersion && typeof manifest.version === 'number')
    throw new IndexError('version', `the index has version ${manifest.version}`);
  const { tiers, synonyms } = manifest;
  const isTier = (tier: unknown) => {
    const { name, id, posts } = (tier ?? {}) as Partial<IndexManifest['tiers'][number]>;
    return (
      /^[a-z]+$/.test(name ?? '') &&
      /^[0-9a-f]{8}$/.test(id ?? '') &&
      Number.isSafeInteger(posts) &&
      posts! > 0 &&
      posts! <= mostPosts
    );
  };
  const isGroup = (group: unknown) =>
    Array.isArray(group) && group.every((word) => typeof word === 'string');
  if (!Array.isArray(tiers) || tiers.length > 9 || !tiers.every(isTier))
    throw new IndexError('damaged', 'the manifest of the index names no tiers');
  if (!Array.isArray(synonyms) || !synonyms.every(isGroup))
    throw new IndexError('damaged', 'the manifest of the index names no synonyms');
  return manifest as IndexManifest;
}
