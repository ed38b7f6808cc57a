// The images of a site, from the files of its author to the output: what pages say of them, and
// that nothing is made twice.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { broadsheet, makeFolder, postText, runProgram } from '../support/broadsheet.ts';
import { drawing, picture } from '../support/pictures.ts';
import { readSite } from '../support/read-site.ts';
import { validateHtml } from '../support/validate-html.ts';

const config = {
  title: 'Dams',
  url: 'https://dams.example/n/',
  author: 'Ann',
  images: { widths: [60, 120] },
  socialImages: { since: '2024-05-02' },
};
let photo: Buffer;
let map: Buffer;
beforeAll(async () => {
  photo = await picture(200, 100).jpeg().toBuffer();
  map = await picture(90, 60).png().toBuffer();
});

function makeDams(changes: Readonly<Record<string, string | Buffer | undefined>> = {}): string {
  const root = makeFolder();
  const files = {
    'broadsheet.config.json': JSON.stringify(config),
    'posts/2024-05-01-lead.md': postText(
      {
        date: '2024-05-01',
        title: 'Lead',
        image: '{ src: "/images/photo.jpg", alt: A dam, credit: Ann }',
      },
      '![A map](map.png "The map | Bo")\n',
    ),
    'posts/2024-05-02-text.md': postText(
      { date: '2024-05-02', title: 'Text' },
      [
        '![A map](map.png)',
        '',
        '![A dam](../public/images/photo.jpg)',
        '',
        '![A drawing](/images/line.svg)',
        '',
      ].join('\n'),
    ),
    'posts/map.png': map,
    'public/images/photo.jpg': photo,
    'public/images/line.svg': drawing(30, 20),
    ...changes,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (content !== undefined) writeFileSync(join(root, path), content);
  }
  return root;
}

/** The images in the cache, and when each was made. */
function kept(root: string): readonly string[] {
  const folder = keptIn(root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
}

async function build(root: string, ...flags: readonly string[]) {
  const before = kept(root);
  const { code, out, err } = await broadsheet(root, 'build', '--json', ...flags);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { files } = JSON.parse(out) as { files: Record<string, number> };
  const hasMade = kept(root).some((file) => !before.includes(file));
  return { hasMade, files, output: readSite(join(root, '_site')) };
}

const made = (output: ReadonlyMap<string, Buffer>) =>
  [...output.keys()].filter((path) => path.startsWith('assets/img/'));
const page = (output: ReadonlyMap<string, Buffer>, path: string) =>
  output.get(`2024/05/${path}/index.html`)!.toString();
const keptIn = (root: string) => join(root, '.cache/broadsheet/images');

describe('the images of a site', () => {
  it('have sizes, formats and captions on pages that are valid', async () => {
    const root = makeDams();
    const { output } = await build(root);
    const lead = page(output, 'lead');
    const source = (format: string) =>
      `<source type="image/${format}" srcset="/n/assets/img/…-60.${format} 60w, ` +
      `/n/assets/img/…-120.${format} 120w" sizes="(min-width: 38rem) 34rem, 100vw">`;
    const [leadImage] = /<figure class="lead">[^]*?<\/picture>/.exec(lead)!;
    expect(leadImage.replace(/\w{16}(?=-\d+\.)/g, '…').match(/<\w[^>]*>/g)).toEqual([
      '<figure class="lead">',
      '<picture>',
      source('avif'),
      source('webp'),
      '<img class="u-featured" src="/n/images/photo.jpg" alt="A dam" width="200" height="100"' +
        ' fetchpriority="high">',
    ]);
    expect(lead).toContain(
      '<img src="/n/media/map.png" alt="A map" width="90" height="60" loading="lazy" ' +
        'decoding="async"></picture><figcaption>The map <small>Bo</small></figcaption></figure>',
    );
    const text = page(output, 'text');
    expect(text).toContain(
      '<img src="/n/media/map.png" alt="A map" width="90" height="60"></picture>',
    );
    expect(text).toContain(
      '<img src="/n/images/line.svg" alt="A drawing" width="30" height="20" ' +
        'loading="lazy" decoding="async"></p>',
    );
    expect([...validateHtml(lead, 'lead.html'), ...validateHtml(text, 'text.html')]).toEqual([]);
    for (const [, path, width] of (lead + text).matchAll(/\/n\/(assets\/img\/\S+) (\d+)w/g)) {
      expect(await sharp(output.get(path!)).metadata()).toMatchObject({ width: Number(width) });
    }
    expect(made(output)).toHaveLength(9);
  });

  it('stay as they are in feeds', async () => {
    const { output } = await build(makeDams());
    expect(output.get('feed.xml')!.toString()).toContain(
      '<img src="https://dams.example/n/media/map.png" alt="A map">',
    );
  });

  it('are made for social networks if configured, and named in the page’s head', async () => {
    const { output } = await build(makeDams());
    expect(page(output, 'lead')).toContain(
      '<meta property="og:image" content="https://dams.example/n/images/photo.jpg">',
    );
    const address = /"og:image" content="https:\/\/dams\.example\/n\/(assets\/img\/\w{16}\.png)">/;
    const [, path] = address.exec(page(output, 'text'))!;
    expect(await sharp(output.get(path!)).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
  });

  it('are made once: not for a second build, a wiped output or a new post', async () => {
    const root = makeDams();
    const first = await build(root);
    expect(first.hasMade).toBe(true);
    const before = kept(root);
    expect(await build(root)).toMatchObject({ hasMade: false, files: { written: 0 } });
    rmSync(join(root, '_site'), { recursive: true });
    const again = await build(root);
    expect(again.hasMade).toBe(false);
    expect(again.output).toEqual(first.output);
    writeFileSync(
      join(root, 'posts/2024-04-01-old.md'),
      postText({ date: '2024-04-01', title: 'Old' }, '![A map](map.png)\n'),
    );
    expect((await build(root)).hasMade).toBe(false);
    expect(kept(root)).toEqual(before);
  });

  it('are the same bytes cold and warm, whatever the number of workers', async () => {
    const outputs = [];
    for (const workers of ['1', '3']) {
      const root = makeDams();
      const { code } = await runProgram(
        ['build', '--quiet', '--now', '2024-06-01', '--workers', workers],
        { cwd: root },
      );
      expect(code).toBe(0);
      outputs.push(readSite(join(root, '_site')));
    }
    const { output } = await build(makeDams());
    for (const other of outputs)
      expect(
        [...other]
          .filter(([path, bytes]) => !output.get(path)?.equals(bytes))
          .map(([path]) => path),
      ).toEqual([]);
    expect(outputs.map(made)).toEqual([made(output), made(output)]);
  });

  it('change the pages that show them, and what no page needs any more goes', async () => {
    const root = makeDams();
    const { output: before } = await build(root);
    writeFileSync(join(root, 'posts/map.png'), await picture(80, 40).png().toBuffer());
    const { output: after, hasMade } = await build(root);
    expect(hasMade).toBe(true);
    expect(page(after, 'text')).toContain('alt="A map" width="80" height="40"');
    expect(made(after).filter((path) => !before.has(path))).toHaveLength(4);
    expect(made(before).filter((path) => !after.has(path))).toHaveLength(4);
    expect(readdirSync(keptIn(root)).sort()).toEqual(
      made(after)
        .map((path) => path.slice('assets/img/'.length))
        .sort(),
    );
    for (const name of ['2024-05-01-lead', '2024-05-02-text'])
      rmSync(join(root, `posts/${name}.md`));
    writeFileSync(
      join(root, 'posts/2024-05-03-none.md'),
      postText({ date: '2024-05-03', title: 'None', image: '/images/line.svg' }),
    );
    expect(made((await build(root)).output)).toEqual([]);
  });

  it('have sizes and nothing else where they are to stay as they are', async () => {
    const { output, hasMade } = await build(
      makeDams({
        'broadsheet.config.json': JSON.stringify({ ...config, images: false, socialImages: {} }),
      }),
    );
    expect({ hasMade, made: made(output) }).toEqual({ hasMade: false, made: [] });
    expect(page(output, 'lead')).toContain(
      '<img class="u-featured" src="/n/images/photo.jpg" alt="A dam" width="200" ' +
        'height="100" fetchpriority="high">',
    );
  });

  it('are not made for a build that an error stops', async () => {
    const root = makeDams({ 'posts/2024-05-03-bad.md': postText({ date: 'May', title: 'Bad' }) });
    const { code } = await broadsheet(root, 'build');
    expect(code).toBe(1);
    expect(readdirSync(join(root, '.cache/broadsheet'))).not.toContain('images');
  });

  it('are not looked at where no post shows them', async () => {
    const root = makeDams({
      'posts/2024-05-01-lead.md': postText(
        { date: '2024-05-01', title: 'A' },
        '[The dam](/images/photo.jpg)\n',
      ),
      'posts/2024-05-02-text.md': undefined,
      'public/images/broken.png': 'none',
      'broadsheet.config.json': JSON.stringify({ title: 'Dams' }),
    });
    const { hasMade, output } = await build(root);
    expect({ hasMade, made: made(output) }).toEqual({ hasMade: false, made: [] });
    expect(readdirSync(join(root, '.cache/broadsheet'))).not.toContain('images.log');
  });
});
