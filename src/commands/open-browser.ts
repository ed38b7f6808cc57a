// A URL → a page in the user's browser, opened by the program that the system has for it.
import { spawn } from 'node:child_process';
import { platform } from 'node:os';

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  // `start` takes the first argument in quotes for the title of a window.
  win32: ['cmd', '/c', 'start', '""'],
};

/** The command that opens a URL on a system; `system` is one of Node's platforms. */
export function openCommand(url: string, system: string): readonly string[] {
  return [...(openers[system] ?? ['xdg-open']), url];
}

/** Opens a browser. Without one nothing happens: the terminal shows the address, too. */
export function openBrowser(url: string): void {
  const [program = '', ...words] = openCommand(url, platform());
  spawn(program, words, { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}
