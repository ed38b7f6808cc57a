// The images that posts show, and the words of social images → what is known of each file, and in
// the cache the files that pages refer to. Makes what is missing and nothing else; where nothing
// is, no library for images is loaded.

import type { ImageFault, ImageRecord, ImageStore } from '../../cache/image-store.ts';
import { type PlannedSocial, planSocialImage } from '../../features/social-images/plan.ts';
import { decodeImage } from '../../images/decode-image.ts';
import { drawSocialImage } from '../../images/draw-social-image.ts';
import { encodeImage, mostPixels } from '../../images/encode-image.ts';
import { measureImage } from '../../images/measure-image.ts';
import { loadSharp } from '../../images/sharp.ts';
import { hashFile } from '../../load/file-state.ts';
import { shownImages, type Variant, variantsOf } from '../../plan/images.ts';
import type { PlanImages, PlanOptions, StaticFile } from '../../plan/plan-pages.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { ContentHash, ImageFacts, Site, SiteConfig, SourcePath } from '../../site/types.ts';

export interface MakeImagesOptions {
  readonly store: ImageStore;
  /**
   * "all"; no file, but all that is wrong; the sizes alone, and no file; or nothing but what is
   * known already.
   */
  readonly work: 'all' | 'faults' | 'sizes' | 'none';
  /** True for the files whose bytes will be published now: they are looked at first. */
  readonly isWritten?: (name: string) => boolean;
  /** How many files to make at once. */
  readonly workers: number;
  /** Called where files are to be made. */
  readonly onBegin?: ((total: number) => (done: number) => void) | undefined;
}

export interface MadeImages {
  /** Missing where nothing can be known. */
  readonly images?: PlanImages;
  readonly problems: readonly Problem[];
}

/**
 * Looks at images and makes what pages need of them. Reports `bad-image`, once without a file where
 * the library for images does not run.
 */
export async function makeImages(
  site: Site,
  files: Pick<PlanOptions, 'publicFiles' | 'postFiles'>,
  options: MakeImagesOptions,
): Promise<MadeImages> {
  const { store, work } = options;
  const shown = shownImages(site, files);
  const socials =
    work === 'all' ? site.posts.flatMap((post) => planSocialImage(post, site) ?? []) : [];
  const hasFiles = work === 'all' || work === 'none';
  const images = { ...(hasFiles && { folder: store.folder }) };
  if (work !== 'none') store.keep(new Map());
  if (work === 'none' || shown.size + socials.length === 0)
    return { images: { ...images, facts: store.facts }, problems: [] };
  const byHash = new Map(Array.from(shown.values(), (file) => [file.hash, file]));
  const unknown = [...byHash.values()].filter(({ hash }) => !store.find(hash));
  const measures = unknown.map(({ file, hash }) => async (): Promise<Found> => {
    const record = toRecord(await measureImage(file));
    // What the disk said of other bytes, or could not say, is not kept of these.
    const isOther = record.facts === undefined && hashFile(file) !== hash;
    return [hash, isOther ? { fault: 'changed' } : record];
  });
  try {
    if (unknown.length > 0) await loadSharp();
    store.keep(new Map(await runAll(measures, { atOnce: 8 })));
    const todo = { store, config: site.config, work, isThere: lookFor(options) };
    const tasks = work === 'sizes' ? [] : [...readings(byHash, todo), ...drawings(socials, todo)];
    if (tasks.length > 0) await loadSharp();
    const found = await runAll(tasks, {
      atOnce: options.workers,
      onDone: tasks.length > 0 ? options.onBegin?.(tasks.length) : undefined,
    });
    store.keep(new Map(found.filter((one) => one !== undefined)));
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code !== 'ERR_DLOPEN_FAILED' &&
      !/sharp module/.test(String(error))
    )
      throw error;
    return { problems: [noLibrary] };
  }
  const problems = Array.from(shown, ([path, { hash }]) =>
    problemOf(path, store.find(hash)),
  ).filter((problem) => problem !== undefined);
  return { images: { ...images, facts: store.facts }, problems };
}

type Found = readonly [ContentHash, ImageRecord];
type Task<Result> = () => Promise<Result>;

function toRecord(facts: ImageFacts | undefined): ImageRecord {
  if (!facts) return { fault: 'unreadable' };
  return facts.format !== 'svg' && facts.width * facts.height > mostPixels
    ? { facts: { ...facts, isFixed: true }, fault: 'huge' }
    : { facts };
}

interface Todo extends Pick<MakeImagesOptions, 'store' | 'work'> {
  readonly config: SiteConfig;
  readonly isThere: (name: string) => boolean;
}

/** Says whether a file that is made need not be made again. */
function lookFor({
  store,
  isWritten = () => false,
}: Pick<MakeImagesOptions, 'store' | 'isWritten'>): Todo['isThere'] {
  return (name) => (isWritten(name) ? store.isSound(name) : store.has(name));
}

/**
 * One for each image that lacks files, which makes them or only reads it to its end; gives a new
 * record where its pixels cannot be read.
 */
function readings(
  files: ReadonlyMap<ContentHash, StaticFile>,
  todo: Todo,
): Task<Found | undefined>[] {
  return [...files.values()].flatMap(({ file, hash }) => {
    const facts = todo.store.find(hash)?.facts;
    const missing = facts
      ? variantsOf(hash, facts, todo.config.images).filter(({ name }) => !todo.isThere(name))
      : [];
    return missing.length === 0
      ? []
      : [() => encode(file, { ...todo, hash, facts: facts!, missing })];
  });
}

interface Encoding extends Todo {
  readonly hash: ContentHash;
  readonly facts: ImageFacts;
  readonly missing: readonly Variant[];
}

async function encode(
  file: string,
  { hash, facts, missing, store, config, work }: Encoding,
): Promise<Found | undefined> {
  const made = new Map<string, Buffer>();
  let isDamaged = false;
  try {
    if (work === 'faults') await decodeImage(file);
    const formats = work === 'faults' ? [] : missing.map((variant) => variant.format);
    for (const format of new Set(formats)) {
      const variants = missing.filter((variant) => variant.format === format);
      const bytes = await encodeImage(file, {
        format,
        widths: variants.map(({ width }) => width),
        quality: config.images.quality,
      });
      for (const { name, width } of variants) made.set(name, bytes.get(width)!);
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    isDamaged = true;
  }
  // Nothing is kept under the name of other bytes.
  const isSame = hashFile(file) === hash;
  if (isDamaged || !isSame)
    return [hash, { facts: { ...facts, isFixed: true }, fault: isSame ? 'damaged' : 'changed' }];
  for (const [name, bytes] of made) store.write(name, bytes);
  return undefined;
}

function drawings(
  socials: readonly PlannedSocial[],
  { store, isThere }: Pick<Todo, 'store' | 'isThere'>,
): Task<undefined>[] {
  const missing = new Map(
    socials.filter(({ name }) => !isThere(name)).map(({ name, text }) => [name, text]),
  );
  return Array.from(missing, ([name, text]) => async () => {
    store.write(name, await drawSocialImage(text));
    return undefined;
  });
}

/** Runs tasks, some at once; the results in the order of the tasks. */
async function runAll<Result>(
  tasks: readonly Task<Result>[],
  {
    atOnce,
    onDone,
  }: { readonly atOnce: number; readonly onDone?: ((done: number) => void) | undefined },
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = tasks.entries();
  let done = 0;
  async function work(): Promise<void> {
    for (const [index, task] of waiting) {
      results[index] = await task();
      onDone?.((done += 1));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

const mostMegapixels = mostPixels / 1e6;
const faults: Readonly<Record<ImageFault, Pick<Problem, 'message' | 'hint'>>> = {
  unreadable: {
    message: 'Cannot read the image: it is damaged, or none of PNG, JPEG, GIF, WebP, AVIF and SVG',
    hint: 'look at it in a browser, and save it again in one of these formats',
  },
  damaged: {
    message: 'Cannot read all of the image: it is damaged, and stays as it is',
    hint: 'look at it in a browser, and put a whole copy in its place',
  },
  changed: {
    message: 'Cannot make smaller copies of the image: it has changed while it was read',
    hint: 'build again',
  },
  huge: {
    message: `Cannot make smaller copies: the image has over ${mostMegapixels} million pixels`,
    hint: 'save it in a smaller size: no screen has so many',
  },
};

function problemOf(path: SourcePath, record: ImageRecord | undefined): Problem | undefined {
  return record?.fault && { code: 'bad-image', severity: 'warning', ...faults[record.fault], path };
}

const noLibrary: Problem = {
  code: 'bad-image',
  severity: 'warning',
  message: 'Cannot look at images: the library sharp does not run on this machine',
  hint: 'install it anew here: npm install sharp',
  path: '',
};

/**
 * Removes from the cache what was made of images that the site does not have any more, or with
 * other settings.
 */
export function sweepImages(
  files: Pick<PlanOptions, 'publicFiles' | 'postFiles'>,
  { site, store }: Pick<MakeImagesOptions, 'store'> & { readonly site: Site },
): void {
  const variants = [...files.publicFiles, ...files.postFiles].flatMap(({ hash }) => {
    const facts = store.find(hash)?.facts;
    return facts ? variantsOf(hash, facts, site.config.images) : [];
  });
  const socials = site.posts.flatMap((post) => planSocialImage(post, site) ?? []);
  store.sweep(new Set([...variants, ...socials].map(({ name }) => name)));
}
