// What init has done → the lines that it prints: files, defaults, and the next three commands.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { flagName } from '../define-command.ts';
import type { Answers, Question } from './answers.ts';
import { hosts } from './hosts.ts';

/** What a report is made from. */
export interface Begun {
  readonly answers: Answers;
  /** Questions whose answers nobody has given. */
  readonly unasked: readonly Question[];
  readonly folder: string;
  /** Files that were written, relative to the folder. */
  readonly files: readonly string[];
  readonly left: readonly { readonly name: string; readonly missing: string | undefined }[];
  /** The name of the site among others. */
  readonly name: string;
  /** The root of the Git repository, if the folder is in one. */
  readonly repository: string | undefined;
  readonly context: { readonly cwd: string; readonly now: () => number };
}

/** The text that init ends with. */
export function reportOf(begun: Begun): string {
  const { files, folder, left, context } = begun;
  const place = path.relative(context.cwd, folder) || '.';
  const blocks = [
    files.length === 0
      ? ['Nothing was written: everything is there already.']
      : [`Written into ${place}:`, ...files.map((file) => `  ${file}`)],
    left.length === 0
      ? []
      : [
          'Left as they were:',
          ...left.map(({ name, missing }) => `  ${name}${missing ? ` (${missing})` : ''}`),
        ],
    defaultLines(begun),
    ['Next:', ...nextCommands(begun).map((line) => `  ${line}`)],
    publishLines(begun),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function defaultLines({ answers, unasked }: Begun): string[] {
  if (unasked.length === 0) return [];
  const lines = unasked.map(({ key }) => `  ${flagName(key).padEnd(11)} ${answers[key] ?? 'none'}`);
  return ['Not given, so the defaults are used:', ...lines];
}

/** The three commands that follow; the first goes into the folder and installs the engine there. */
function nextCommands({ folder, context }: Begun): string[] {
  const relative = path.relative(context.cwd, folder);
  const isInstalled = existsSync(path.join(folder, 'node_modules/broadsheet'));
  const enter = relative === '' ? [] : [`cd ${shellWord(relative)}`];
  const first = isInstalled ? 'npx broadsheet new "A headline"' : 'npm install';
  return [...enter, first, 'npx broadsheet dev', 'npx broadsheet build'];
}

function publishLines({ answers, folder, repository, name, context }: Begun): string[] {
  const { label, heading, byHand } = hosts[answers.host];
  const site = { ...answers, name, nowMs: context.now() };
  const lines = [...byHand(site)];
  if (answers.url === undefined)
    lines.unshift('write the address of the site as `url` into its configuration');
  if (repository !== undefined && repository !== folder && isForRepository(answers.host))
    lines.unshift(
      `the host reads its file only at the root of the repository: move it to ${repository}`,
    );
  if (heading === undefined && lines.length === 0) return [];
  return [
    heading === undefined ? 'Before you publish:' : `To publish on ${label}:`,
    ...lines.map((line) => `  ${line}`),
  ];
}

function isForRepository(host: Answers['host']): boolean {
  return host !== 'server' && host !== 'none';
}

/** A path as a shell reads it. */
function shellWord(text: string): string {
  if (/^[\w./\\:@%+=-]+$/.test(text)) return text;
  return text.includes("'") ? `"${text.replace(/["$\\`]/g, '\\$&')}"` : `'${text}'`;
}
