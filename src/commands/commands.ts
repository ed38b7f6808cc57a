// Every command, in the order of the help and of docs/cli.md: one line a command. Those of features
// are in the folders of these, and the help loads nothing else of them.
import { headersCommand } from '../features/headers/command.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command } from './define-command.ts';
import { devCommand } from './dev.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { newCommand } from './new.ts';
import { wordsCommand } from './words.ts';

export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  devCommand,
  explainCommand,
  headersCommand,
  initCommand,
  newCommand,
  wordsCommand,
];
