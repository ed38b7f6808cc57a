// A disk that becomes full in the middle of a build: a small one of its own in memory, where the
// system lets us mount one, and everywhere a limit on the size of files, which the system answers
// in the same way and which needs no rights.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, now, postText, readTexts, runProgram } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';

const posts = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
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

/**
 * A site that was built and then changed all over: every page is written again, some are new, some
 * go.
 */
function makeBuiltSite(workers: string): string {
  const root = makeSite({
    ...posts,
    'public/map.svg': '<svg/>',
    'broadsheet.config.json': '{"title": "Old"}',
  });
  execFileSync(process.execPath, [cli, 'build', '--quiet', '--now', now, '--workers', workers], {
    cwd: root,
  });
  writeFileSync(join(root, 'broadsheet.config.json'), '{"title": "New"}');
  rmSync(join(root, 'posts/2024-03-01-post-0.md'));
  writeFileSync(
    join(root, 'posts/2024-04-01-long.md'),
    postText({ title: 'Long', date: '2024-04-01' }, 'A long text. '.repeat(6000)),
  );
  writeFileSync(join(root, 'public/map.svg'), 'x'.repeat(300_000));
  return root;
}

/**
 * One build on a disk of its own in memory with so much room left, in KB; unshare(1) as root, or as
 * root of a namespace of one's own.
 */
const tmpfs = {
  mount: 'mount -t tmpfs -o size=64m tmpfs "$disk"',
  limit: (room: number) =>
    `head -c $((($(df -Pk "$disk" | awk 'NR == 2 { print $4 }') - ${room}) * 1024)) /dev/zero > "$disk/fill"`,
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
  readonly output: Record<string, string>;
  readonly left: string;
  readonly after: Record<string, string>;
}

/**
 * For each room: the built site is put on the disk, built with that room, and built again with all
 * the room it wants.
 */
function buildInRooms(
  site: string,
  rooms: readonly number[],
  {
    mount,
    limit,
    workers,
    shell,
  }: typeof tmpfs & { readonly workers: string; readonly shell: readonly string[] },
): Outcome[] {
  const results = makeFolder();
  mkdirSync(join(results, 'disk'));
  const build = `"${process.execPath}" "${cli}" build --quiet --root "$disk/site" --now ${now} --workers ${workers}`;
  const turn = (room: number) => `
    rm -rf "$disk/site" && cp -a "${site}" "$disk/site"
    code=0; (${limit(room)}; ${build} 2> "$results/${room}.err") || code=$?; echo $code > "$results/${room}.code"
    ls -A "$disk/site" > "$results/${room}.left"; cp -a "$disk/site/_site" "$results/${room}.output"
    rm -f "$disk/fill"; ${build}; cp -a "$disk/site/_site" "$results/${room}.after"`;
  const script = `set -e\nresults="${results}"; disk="$results/disk"; ${mount}\n${rooms.map(turn).join('\n')}`;
  const [command = 'sh', ...flags] = [...shell, 'sh', '-c', script];
  execFileSync(command, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const text = (name: string) => readFileSync(join(results, name), 'utf8');
  return rooms.map((room) => ({
    room,
    code: Number(text(`${room}.code`)),
    err: text(`${room}.err`).replace(/^\w+: \d+ of \d+\n/gm, ''),
    left: text(`${room}.left`),
    output: readTexts(join(results, `${room}.output`)),
    after: readTexts(join(results, `${room}.after`)),
  }));
}

function expectWhole(outcomes: readonly Outcome[], site: string): void {
  const old = readTexts(join(site, '_site'));
  const clean = join(makeFolder(), 'clean');
  cpSync(site, clean, { recursive: true, filter: (path) => !/_site$|\.cache$/.test(path) });
  execFileSync(process.execPath, [cli, 'build', '--quiet', '--now', now], { cwd: clean });
  const fresh = readTexts(join(clean, '_site'));
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
    expect([room, left]).toEqual([room, expect.not.stringContaining('staging')]);
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
    (workers) => {
      const site = makeBuiltSite(workers);
      expectWhole(
        buildInRooms(site, [64, 200, 200_000], { ...fileLimit, workers, shell: [] }),
        site,
      );
    },
  );

  const [shell] = namespaces;
  it.runIf(shell)('leaves the output as it was: a disk of its own', () => {
    const site = makeBuiltSite('2');
    expectWhole(
      buildInRooms(site, [0, 100, 300, 700, 30_000], { ...tmpfs, workers: '2', shell: shell! }),
      site,
    );
  });
});

/** What it is, how it comes about, the flags of the build, and what is then said. */
type Refused = readonly [
  what: string,
  prepare: (root: string) => void,
  flags: readonly string[],
  said: RegExp,
];

const refused: readonly Refused[] = [
  [
    'a file',
    (root) => writeFileSync(join(root, '_site'), 'mine'),
    [],
    /^error\[bad-output\] Cannot build into ".*_site": it is a file\n {2}hint: /,
  ],
  [
    'a link to nowhere',
    (root) => symlinkSync('/mnt/not/there', join(root, '_site')),
    [],
    /^error\[bad-output\] Cannot build into ".*_site": it is a link that leads nowhere\n {2}hint: /,
  ],
  [
    'below a file',
    (root) => writeFileSync(join(root, 'notes'), 'mine'),
    ['--output', 'notes/site'],
    /^error\[system\] Cannot write ".*notes\/site": there is a file where a folder must be\n {2}hint: /,
  ],
  [
    'where nothing can be made',
    () => {},
    ['--output', '/proc/nowhere/site'],
    /^error\[system\] Cannot write "\/proc\/nowhere\/site.*": .*\n {2}hint: /,
  ],
];

describe('an output that cannot be', () => {
  it.each(refused)('is refused: %s', async (_, prepare, flags, said) => {
    const root = makeSite({ 'posts/2024-03-11-a.md': postText({}) });
    prepare(root);
    const ran = await runProgram(['build', '--now', now, ...flags], { cwd: root });
    expect(ran).toEqual({ code: 2, out: '', err: expect.stringMatching(said) });
    expect(ran.err.match(/error\[/g)).toHaveLength(1);
  });
});
