// Compiles src/ to dist/ before the tests that run the program, its threads or its package, unless
// dist/ comes from these very sources.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the last run compiled: a hash of the sources, then the one that the bundle bears. */
const record = 'node_modules/.cache/broadsheet/compiled.txt';
const bundleHash = 'dist/bundle/engine.txt';

export default function setup(): void {
  const sources = hashSources();
  if (existsSync(record) && readFileSync(record, 'utf8') === `${sources}\n${readBundleHash()}`)
    return;
  // What was compiled from files that are gone would stay.
  rmSync('dist', { recursive: true, force: true });
  execFileSync('npm', ['run', '--silent', 'compile'], { stdio: 'inherit' });
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, `${sources}\n${readBundleHash()}`);
}

/** Of everything that `npm run compile` reads. */
function hashSources(): string {
  const hash = createHash('sha256');
  const inSrc = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name))
    .sort();
  const others = ['tools/bundle.ts', 'tsconfig.build.json', 'tsconfig.json', 'package-lock.json'];
  for (const file of [...inSrc, ...others, 'package.json'])
    hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function readBundleHash(): string {
  return existsSync(bundleHash) ? readFileSync(bundleHash, 'utf8') : '';
}
