import { expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { flagUsage } from '../../src/commands/define-command.ts';
import { commandReference } from '../../src/commands/reference.ts';
import { sectionOf, tableRows } from '../support/read-markdown.ts';

it('has a section for every command, with a row for every flag', () => {
  for (const { name, text, flags, example } of commands) {
    const section = sectionOf(commandReference(), `## ${name}`);
    expect(section).toContain(`\n${text}.`);
    expect(section).toContain(`npx ${example}\n`);
    expect(tableRows(section).map(([flag]) => flag)).toEqual(
      Object.entries(flags).map(([key, flag]) => `\`${flagUsage(key, flag)}\``),
    );
  }
});

it('says what must follow the name of a command', () => {
  expect(sectionOf(commandReference(), '## new')).toContain('broadsheet new "Headline" [flags]');
  expect(sectionOf(commandReference(), '## new')).toContain('`"Headline"` is the headline');
});
