// Programs that stand for those of hosts in tests of recipes: they write down how they were called,
// and do on a folder what the manuals of the real ones say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes down how it was called, a line of JSON for each call. */
export const record = (name: string) =>
  `fs.appendFileSync(process.env.CALLS, JSON.stringify(['${name}', ...words]) + '\\n');`;

/** The calls that programs in a folder have written down: each the name and its words. */
export const callsIn = (folder: string) =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);

/**
 * What the manuals say that these programs do, on the folder LIVE. As tried with rsync 3.5.0 and
 * rclone 1.60.1.
 */
export const standIns = {
  rsync: `${record('rsync')}
for (const name of fs.readFileSync(0, 'utf8').split('\\n').filter(Boolean))
  fs.cpSync(words.at(-2) + name, process.env.LIVE + '/' + name);`,
  ssh: `${record('ssh')}
const script = words[1].replace('/srv/notes', process.env.LIVE);
const { spawnSync } = process.getBuiltinModule('node:child_process');
const { status } = spawnSync('bash', ['-c', script], { stdio: 'inherit' });
process.exitCode = status;`,
  rclone: `${record('rclone')}
for (const name of fs.readFileSync(0, 'utf8').split('\\n').filter(Boolean)) {
  const [from, to] = [words.at(-2) + '/' + name, process.env.LIVE + '/' + name];
  if (fs.existsSync(from)) fs.cpSync(from, to);
  else fs.rmSync(to);
}`,
};
