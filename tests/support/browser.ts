// Nothing → a headless Chromium: the system's where there is one, else the binary that
// @sparticuz/chromium brings, with the libraries and fonts packed beside it. A machine with nothing
// but Node and what npm installs is enough.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const systemChromium = '/usr/bin/chromium';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What takes longer hangs, however busy the machine is: in milliseconds. */
export const hangMs = 300_000;

/** Which Chromium: the system's if there is one (default), or always the one from npm. */
export interface LaunchBrowserOptions {
  readonly chromium?: 'any' | 'npm';
}

/** Starts a browser with an empty profile of its own; the caller closes it. */
export async function launchBrowser({
  chromium: which = 'any',
}: LaunchBrowserOptions = {}): Promise<Browser> {
  if (which === 'any' && existsSync(systemChromium))
    return chromium.launch({ executablePath: systemChromium, args: flags, timeout: hangMs });
  const dir = unpackChromium();
  return chromium.launch({
    executablePath: join(dir, 'chromium'),
    args: flags,
    timeout: hangMs,
    // Of the browser alone: in this process they would reach every program that the tests start.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(dir, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(dir, 'fonts.conf'),
    },
  });
}

/**
 * Unpacks the browser from npm once (3 s, 200 MB) into node_modules/.cache and returns the folder.
 * The package itself would unpack into the system's temporary folder, to names that everybody
 * knows, and its libraries only where it believes to be on AWS Lambda: so it is told both, in a
 * process of its own. The folder gets its name when it is complete, because several test files may
 * want it at the same time.
 */
function unpackChromium(): string {
  const root = join(import.meta.dirname, '..', '..');
  const cache = join(root, 'node_modules', '.cache', 'broadsheet');
  const { version } = createRequire(import.meta.url)(
    join(root, 'node_modules/@sparticuz/chromium/package.json'),
  ) as { version: string };
  const dir = join(cache, `chromium-${version}`);
  if (existsSync(dir)) return dir;
  mkdirSync(cache, { recursive: true });
  const unpacked = mkdtempSync(join(cache, 'unpacking-'));
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "import chromium from '@sparticuz/chromium'; await chromium.executablePath();",
    ],
    {
      cwd: root,
      env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    },
  );
  writeFileSync(
    join(unpacked, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${dir}/fonts</dir>` +
      `<cachedir>${dir}/fonts-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(unpacked, dir);
  } catch (error) {
    rmSync(unpacked, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(dir)) throw error;
  }
  return dir;
}
