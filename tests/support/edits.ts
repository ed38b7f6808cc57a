// What the author of a small site may do to it: each edit gives another site, or changes the disk;
// for tests of warm builds.
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../../src/site/types.ts';
import { postText } from './broadsheet.ts';
import { type Choice, drawing, type EditedSite, type Place } from './edited-site.ts';

type Edit = (site: EditedSite, choice: Choice, place: Place) => EditedSite;

/** Every edit by its name; what is done to the disk alone leaves the site as it is. */
export const edits: Readonly<Record<string, Edit>> = {
  'add a post': (site, { a, b }) =>
    write(
      site,
      `posts/2024/new-${a % 5}.md`,
      postText({ title: `New ${a}`, date: dayOf(b), tags: `[Tag ${a % 4}, Fresh]` }),
    ),
  'delete a post': (site, { a }) => without(site, pick(posts(site), a)),
  'rename a post': (site, { a, b }) =>
    rename(site, pick(posts(site), a), `posts/2024/renamed-${b % 4}.md`),
  'move a post': (site, { a, b }) =>
    rename(site, pick(posts(site), a), `posts/${2000 + (b % 9)}/moved.md`),
  tags: (site, { a, b }) => field(site, a, `tags: [Tag ${b % 4}, ${b % 2 ? 'all' : 'Other'}]`),
  author: (site, { a, b }) => field(site, a, `authors: [${['Ann', 'ann', 'Cy', 'Bo Li'][b % 4]}]`),
  date: (site, { a, b }) => field(site, a, `date: ${dayOf(b)}`),
  'date in the future': (site, { a }) => field(site, a, 'date: 2024-08-01'),
  draft: (site, { a, b }) => field(site, a, `draft: ${b % 2 === 0}`),
  title: (site, { a, b }) => field(site, a, `title: Title ${b}`),
  slug: (site, { a, b }) => field(site, a, `slug: slug-${b % 6}`),
  aliases: (site, { a, b }) => field(site, a, `aliases: [/old/${b % 3}/]`),
  description: (site, { a, b }) => field(site, a, `description: About ${b}`),
  'a number that JSON does not know': (site, { a }) =>
    write(site, 'pages/about.md', `---\ntitle: About\nweight: ${a % 2 ? '.inf' : '.nan'}\n---\n`),
  text: (site, { a, b }) =>
    change(site, a, (text) => `${text}\nMore ${b} & [more](p${b % 9}.md).\n`),
  'link to another file': (site, { a, b }) =>
    change(site, a, (text) => `${text}\n[F](figures${b % 2 ? '-2' : ''}.csv)\n`),
  'same size': (site, { a }) => change(site, a, (text) => text.replace('Text', 'Txet')),
  'an image': (site, { a }) =>
    write(site, 'posts/2024/map.svg', a % 4 ? drawing(10 + (a % 3)) : 'no image any more'),
  'show an image': (site, { a, b }) =>
    b % 2
      ? field(site, a, 'image: map.svg')
      : change(site, a, (text) => `${text}\n![M](map.svg)\n`),
  attachment: (site, { a }) => write(site, 'posts/2024/figures.csv', `a,b\n${a},2\n`),
  'a page’s title': (site, { a }) =>
    write(site, 'pages/about.md', `---\ntitle: About ${a % 3}\n---\nUs ${a}.\n`),
  'a second page': (site, { a }) =>
    a % 2
      ? write(site, 'pages/more.md', '---\ntitle: More\n---\nMore.\n')
      : without(site, 'pages/more.md'),
  'own page': (site, { a }) =>
    a % 3
      ? write(site, 'pages/desk.njk', `<p>{{ site.title }} ${a}</p>`)
      : without(site, 'pages/desk.njk'),
  template: (site, { a }) =>
    a % 3
      ? write(
          site,
          'templates/redirect.vto',
          `<meta http-equiv="refresh" content="0; url={{ view.target }}"><!-- ${a} -->`,
        )
      : without(site, 'templates/redirect.vto'),
  partial: (site, { a }) =>
    a % 3
      ? write(site, 'templates/partials/posts.vto', `<p>{{ view.posts?.length }} of ${a}</p>`)
      : without(site, 'templates/partials/posts.vto'),
  'a chain of templates': (site, { a }) =>
    Object.entries({
      'tag.njk':
        '{% extends "layouts/wide.njk" %}{% block own %}{{ view.title }}' +
        '{% include "partials/a.njk" %}{% endblock %}',
      'layouts/wide.njk': `<main>{% block own %}{% endblock %}</main>${a % 4}`,
      'partials/a.njk': `{{ view.kind }} ${a % 5}`,
    }).reduce(
      (changed, [path, text]) =>
        a % 3 ? write(changed, `templates/${path}`, text) : without(changed, `templates/${path}`),
      site,
    ),
  'a name put together': (site, { a, b }) => {
    const chosen = write(
      write(site, 'templates/partials/x1.vto', `One ${b}`),
      'templates/partials/x2.vto',
      `Two ${a}`,
    );
    return a % 3
      ? write(
          chosen,
          'templates/day.vto',
          '{{ view.title }}{{ include `partials/x${view.title.length % 2 + 1}.vto` }}',
        )
      : without(chosen, 'templates/day.vto');
  },
  'a template that is a program': (site, { a }) =>
    a % 3
      ? write(site, 'templates/author.11ty.js', `export default ({ view }) => view.title + ${a};`)
      : without(site, 'templates/author.11ty.js'),
  style: (site, { a }) =>
    a % 3
      ? write(site, 'templates/assets/style.css', `p { order: ${a} }`)
      : without(site, 'templates/assets/style.css'),
  'public file': (site, { a }) => write(site, `public/file-${a % 2}.txt`, String(a)),
  'file or folder': (site, { a }) =>
    a % 2
      ? write(without(site, 'public/data'), 'public/data/x.txt', 'x')
      : write(without(site, 'public/data/x.txt'), 'public/data', 'y'),
  'own robots.txt': (site, { a }) =>
    a % 2
      ? write(site, 'public/robots.txt', 'User-agent: *\n')
      : without(site, 'public/robots.txt'),
  'site title': (site, { a }) => configure(site, { title: `Site ${a % 3}` }),
  'page size': (site, { a }) => configure(site, { pageSize: 2 + (a % 4) }),
  permalink: (site, { a }) =>
    configure(site, { permalink: a % 2 ? '/:slug/' : '/:year/:slug.html' }),
  feeds: (site, { a }) =>
    configure(site, {
      feeds: {
        limit: 1 + (a % 5),
        tags: a % 2 === 0,
        authors: a % 3 === 0,
        archives: a % 2 === 0,
        ...(a % 3 === 1 && { hub: 'https://hub.example/' }),
      },
    }),
  engine: (site, { a }) => ({ ...site, options: { ...site.options, engine: String(a) } }),
  drafts: (site, { a }) => ({ ...site, options: { ...site.options, drafts: a % 2 === 0 } }),
  future: (site, { a }) => ({ ...site, options: { ...site.options, future: a % 2 === 0 } }),
  'another day': (site, { a }) => ({
    ...site,
    options: { ...site.options, nowMs: Date.parse('2024-02-01') + (a % 7) * 40 * 86_400_000 },
  }),
  'an error': (site, { a }) => write(site, `posts/broken-${a % 2}.md`, 'No front matter.'),
  touch: (site, { a }, { root }) =>
    onDisk(site, () => utimesSync(join(root, pick(posts(site), a)), a, a)),
  'same size and time': (site, { a, b }, { root }) => {
    const path = pick(posts(site), a);
    const text = site.files[path]!.replace(/Te.t|Tx.t/, `T${b % 2 ? 'e' : 'x'}${b % 10}t`);
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), 1e9, 1e9);
    return write(site, path, text);
  },
  'output file deleted': (site, { a }, { output }) =>
    onDisk(site, () => rmSync(pick(outputs(output), a))),
  'output file cut off': (site, { a }, { output }) =>
    onDisk(site, () => writeFileSync(pick(outputs(output), a), 'x')),
  'output deleted': (site, _, { output }) =>
    onDisk(site, () => rmSync(output, { recursive: true })),
  'cache deleted': (site, _, { cache }) => onDisk(site, () => rmSync(cache, { recursive: true })),
  'cache damaged': (site, { a, b }, { cache }) =>
    onDisk(site, () => {
      const file = pick(
        readdirSync(cache)
          .filter((name) => name.endsWith('.log'))
          .sort()
          .map((name) => join(cache, name)),
        a,
      );
      const bytes = readFileSync(file);
      const at = (b * 7919) % bytes.length;
      if (b % 2) writeFileSync(file, bytes.subarray(0, at));
      else writeFileSync(file, bytes.fill(bytes[at]! ^ 1, at, at + 1));
    }),
};

function posts({ files }: EditedSite): readonly string[] {
  return Object.keys(files)
    .filter((path) => /^posts\/.*\.md$/.test(path) && !path.startsWith('posts/broken'))
    .sort();
}

function outputs(output: string): readonly string[] {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}

function dayOf(index: number): string {
  return `2024-0${1 + (index % 5)}-1${index % 9}`;
}

function write(site: EditedSite, path: string, text: string): EditedSite {
  return { ...site, files: { ...site.files, [path]: text } };
}

function without(site: EditedSite, path: string): EditedSite {
  const { [path]: _, ...files } = site.files;
  return { ...site, files };
}

function rename(site: EditedSite, from: string, to: string): EditedSite {
  return write(without(site, from), to, site.files[from]!);
}

function change(site: EditedSite, index: number, edit: (text: string) => string): EditedSite {
  const path = pick(posts(site), index);
  return write(site, path, edit(site.files[path]!));
}

/** Sets a field of a post, in place of the one of the same name. */
function field(site: EditedSite, index: number, line: string): EditedSite {
  const name = line.split(':')[0]!;
  return change(site, index, (text) =>
    text.replace(new RegExp(`^${name}: .*\n`, 'm'), '').replace('---\n', `---\n${line}\n`),
  );
}

function configure(site: EditedSite, config: Partial<SiteConfig>): EditedSite {
  return { ...site, config: { ...site.config, ...config } };
}

function onDisk(site: EditedSite, act: () => void): EditedSite {
  act();
  return site;
}
