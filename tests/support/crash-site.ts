// A small site on the disk and what its author does to it between two builds; for tests of builds
// that are killed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { postText } from './broadsheet.ts';

export interface CrashSite {
  readonly root: string;
  /** The texts of its posts by their paths. */
  readonly posts: Map<string, string>;
}

export const siteUrl = 'https://example.org/';

export function makeCrashSite(root: string): CrashSite {
  const site: CrashSite = { root, posts: new Map() };
  write(root, 'broadsheet.config.json', JSON.stringify({ title: 'Crashes', url: siteUrl }));
  for (let index = 1; index <= 6; index += 1)
    writePost(
      site,
      `posts/2024-03-1${index}-first-${index}.md`,
      postText({
        title: `First ${index}`,
        date: `2024-03-1${index}`,
        tags: `[all, t${index % 3}]`,
      }),
    );
  return site;
}

/** Writes the posts of a site, and nothing else, into another folder. */
export function copyPosts({ posts }: CrashSite, root: string): void {
  for (const [path, text] of posts) write(root, path, text);
}

/** What is done to a site, with two numbers: from 0 to 1 which post, and one that makes it new. */
export interface Edit {
  readonly edit: string;
  readonly post: number;
}

/** Edits a site; the number makes it different from other edits. */
export function editSite(site: CrashSite, { edit, post }: Edit, number: number): void {
  const paths = [...site.posts.keys()].sort();
  const chosen = paths.length < 4 ? 'add' : paths.length > 8 && edit === 'add' ? 'remove' : edit;
  const path = paths[Math.floor(post * paths.length)]!;
  edits[edit === 'cold' ? edit : chosen]!(site, path, number);
}

const edits: Readonly<Record<string, (site: CrashSite, path: string, number: number) => void>> = {
  text: (site, path, number) =>
    writePost(site, path, `${site.posts.get(path)}\nMore: ${number}.\n`),
  title: (site, path, number) =>
    writePost(site, path, site.posts.get(path)!.replace(/title: .*/, `title: Other ${number}`)),
  tags: (site, path, number) =>
    writePost(site, path, site.posts.get(path)!.replace(/tags: .*/, `tags: [all, t${number % 5}]`)),
  add: (site, _, number) =>
    writePost(
      site,
      `posts/2024-04-01-new-${number}.md`,
      postText({ title: `New ${number}`, date: '2024-04-01', tags: '[all]' }),
    ),
  remove: (site, path) => removePost(site, path),
  rename(site, path, number) {
    const text = site.posts.get(path)!;
    removePost(site, path);
    writePost(site, `posts/${/\d{4}-\d{2}-\d{2}/.exec(path)![0]}-renamed-${number}.md`, text);
  },
  cold({ root }) {
    for (const name of ['_site', '.cache'])
      rmSync(join(root, name), { recursive: true, force: true });
  },
};

function writePost({ root, posts }: CrashSite, path: string, text: string): void {
  write(root, path, text);
  posts.set(path, text);
}

function removePost({ root, posts }: CrashSite, path: string): void {
  rmSync(join(root, path));
  posts.delete(path);
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
