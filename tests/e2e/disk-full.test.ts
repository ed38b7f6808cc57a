// A disk that becomes full in the middle of a build: a small one of its own in memory, where the
// system lets us mount one, and everywhere a limit on the size of files, which the system answers
// in the same way and which needs no rights.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { build as Build } from '../../src/build/build.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { makeFolder, now, postText, readTexts } from '../support/broadsheet.ts';

const posts = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `posts/2024-03-${String((index % 28) + 1).padStart(2, '0')}-post-${index}.md`,
    postText(
      {
        title: `Post ${index}`,
        date: `2024-03-${String((index % 28) + 1).padStart(2, '0')}`,
        tags: `[Tag ${index % 5}]`,
      },
      `${'What the budget hides. '.repeat(20)}\n`,
    ),
  ]),
);
const cli = resolve('dist/bundle/cli.js');

type Files = Readonly<Record<string, string>>;

/** Builds in this process, as the program would with all the room it wants; returns the output. */
async function buildAll(root: string): Promise<Files> {
  // The engine of the program itself, so that what it remembers is of use here, and the other way.
  const bundle = pathToFileURL(resolve('dist/bundle/build.js')).href;
  const { build } = (await import(bundle)) as { build: typeof Build };
  const loaded = await loadConfig(root);
  if (!('config' in loaded)) throw new Error('the configuration of the test is wrong');
  const { config } = loaded;
  const { diagnostics } = await build({
    root,
    config,
    drafts: false,
    future: false,
    nowMs: Date.parse(now),
    write: true,
  });
  expect(diagnostics).toEqual([]);
  return readTexts(join(root, '_site'));
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-full-'));
afterAll(() => rmSync(folder, { recursive: true }));
const site = join(folder, 'site');
/** What was built, and what a build with room makes of the site after it was changed. */
let [old, fresh]: [Files, Files] = [{}, {}];

/** Every page is written again, some are new, some go. */
beforeAll(async () => {
  const files = {
    ...posts,
    'public/map.svg': '<svg/>',
    'broadsheet.config.json': '{"title": "Old", "url": "https://example.org/"}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  old = await buildAll(site);
  writeFileSync(
    join(site, 'broadsheet.config.json'),
    '{"title": "New", "url": "https://example.org/"}',
  );
  rmSync(join(site, 'posts/2024-03-01-post-0.md'));
  writeFileSync(
    join(site, 'posts/2024-04-01-long.md'),
    postText({ title: 'Long', date: '2024-04-01' }, 'A long text. '.repeat(6000)),
  );
  writeFileSync(join(site, 'public/map.svg'), 'x'.repeat(300_000));
  const clean = join(folder, 'clean');
  cpSync(site, clean, { recursive: true, filter: (path) => !/_site$|\.cache$/.test(path) });
  fresh = await buildAll(clean);
});

/**
 * One build on a disk of its own in memory with so much room left, in KB; unshare(1) as root, or as
 * root of a namespace of one's own.
 */
const tmpfs = {
  mount: 'mount -t tmpfs -o size=64m tmpfs "$disk"',
  limit: (room: number) =>
    `free=$(df -Pk "$disk" | awk 'NR == 2 { print $4 }')
    head -c $(((free - ${room}) * 1024)) /dev/zero > "$disk/fill"`,
};
/** One build that may write no file of more than so many KB. */
const fileLimit = { mount: ':', limit: (room: number) => `ulimit -f ${room * 2}` };

const namespaces = [
  ['unshare', '--mount'],
  ['unshare', '--user', '--map-root-user', '--mount'],
].filter(
  ([command, ...flags]) =>
    spawnSync(command!, [...flags, 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' })
      .status === 0,
);

interface Outcome {
  readonly room: number;
  readonly code: number;
  readonly err: string;
  readonly output: Files;
  readonly left: readonly string[];
  readonly after: Files;
}

interface RoomOptions {
  readonly mount: string;
  readonly limit: (room: number) => string;
  readonly workers: string;
  readonly shell: readonly string[];
}

/**
 * For each room: the built site is put on the disk, built with that room, and built again with all
 * the room it wants.
 */
async function buildInRooms(
  rooms: readonly number[],
  { mount, limit, workers, shell }: RoomOptions,
): Promise<Outcome[]> {
  const results = makeFolder();
  mkdirSync(join(results, 'disk'));
  const flags = `--quiet --root "$disk/site" --now ${now} --workers ${workers}`;
  const turn = (room: number) => `
    rm -rf "$disk/site" && cp -a "${site}" "$disk/site"
    code=0
    (${limit(room)}; "${process.execPath}" "${cli}" build ${flags} 2> "$results/${room}.err") \\
      || code=$?
    echo $code > "$results/${room}.code"
    cp -a "$disk/site" "$results/${room}"; rm -f "$disk/fill"`;
  const script = [
    'set -e',
    `results="${results}"; disk="$results/disk"`,
    mount,
    ...rooms.map(turn),
  ];
  const [command = 'sh', ...words] = [...shell, 'sh', '-c', script.join('\n')];
  execFileSync(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const outcomes: Outcome[] = [];
  for (const room of rooms) {
    const root = join(results, String(room));
    outcomes.push({
      room,
      code: Number(readFileSync(`${root}.code`, 'utf8')),
      err: readFileSync(`${root}.err`, 'utf8').replace(/^\w+: \d+ of \d+\n/gm, ''),
      left: readdirSync(root),
      output: readTexts(join(root, '_site')),
      after: await buildAll(root),
    });
  }
  return outcomes;
}

function expectWhole(outcomes: readonly Outcome[]): void {
  for (const { room, code, err, output, left, after } of outcomes) {
    const isOld =
      Object.keys(old).every((path) => output[path] === old[path]) &&
      Object.keys(output).length === Object.keys(old).length;
    expect({ room, code, err }).toEqual({
      room,
      code: code === 0 ? 0 : 2,
      err:
        code === 0
          ? ''
          : expect.stringMatching(/^error\[system\] Cannot .*\n {2}hint: .*\n {2}help: .*\n$/),
    });
    if (!isOld || code === 0) expect([room, output]).toEqual([room, fresh]);
    expect([room, left.filter((name) => name.includes('staging'))]).toEqual([room, []]);
    expect([room, after]).toEqual([room, fresh]);
  }
  // Otherwise nothing was tested.
  expect(outcomes.map(({ code }) => code)).toEqual(expect.arrayContaining([0, 2]));
  expect(
    outcomes.some(({ err }) =>
      /Cannot write ".*_site\/.*": (?:the disk is full|the file is too large for this system)/.test(
        err,
      ),
    ),
  ).toBe(true);
}

describe('a disk that becomes full', () => {
  it.each(['1', '2'])(
    'leaves the output as it was: files have a limit, with %s threads',
    async (workers) => {
      expectWhole(await buildInRooms([64, 200, 200_000], { ...fileLimit, workers, shell: [] }));
    },
  );

  const [shell] = namespaces;
  it.runIf(shell)('leaves the output as it was: a disk of its own', async () => {
    const rooms = [0, 100, 300, 700, 30_000];
    expectWhole(await buildInRooms(rooms, { ...tmpfs, workers: '2', shell: shell! }));
  });
});
