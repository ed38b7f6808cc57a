// A URL → the browser of whoever sits at this machine, through the program that the system has for
// it.
import { spawn } from 'node:child_process';
import { platform } from 'node:os';

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  // The first argument in quotes would be the title of a window.
  win32: ['cmd', '/c', 'start', '""'],
};

/** The words that open a URL on a system, by the name that Node has for it. */
export function openCommand(url: string, system: string): readonly string[] {
  return [...(openers[system] ?? ['xdg-open']), url];
}

/**
 * Opens a browser; where there is none, nothing happens, since the address stands in the terminal.
 */
export function openBrowser(url: string): void {
  const [program = '', ...words] = openCommand(url, platform());
  spawn(program, words, { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}
