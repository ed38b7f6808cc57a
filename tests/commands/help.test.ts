import { describe, expect, it } from 'vitest';
import { type CommandName, commands, usageOf } from '../../src/commands/flags.ts';
import { helpText } from '../../src/commands/help.ts';

describe('helpText', () => {
  it('lists every command', () => {
    expect(helpText()).toContain(
      '  broadsheet build [--root DIR] [--output DIR] [--drafts] [--future] [--now TIME] [--workers N]\n      [--wait SECONDS] [--dry-run | --changes FILE] [--format FORMAT | --json] [--quiet]\n',
    );
    expect(helpText()).toContain(
      '  check    does everything but writing, and reports every problem\n',
    );
    expect(helpText()).toContain('  -v, --version  print the version\n');
  });

  it.each(Object.keys(commands) as CommandName[])(
    'explains every flag of `%s`, in 120 columns',
    (name) => {
      const text = helpText(name);
      for (const flag of commands[name].flags) expect(text).toContain(`  ${usageOf(flag)} `);
      expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
      expect(text).toMatch(/[^\n]\n$/);
    },
  );

  it('shows what must follow `new`', () => {
    expect(helpText('new')).toContain('  broadsheet new "Headline" [--root DIR]');
  });
});
