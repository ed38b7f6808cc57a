import { expect, expectTypeOf, it } from 'vitest';
import { defineCommand } from '../../src/commands/define-command.ts';

it('gives a command what its flags and argument say, and nothing else', () => {
  const command = defineCommand({
    name: 'cut',
    text: 'Cut a post',
    argument: { key: 'post', value: 'FILE', text: 'a post' },
    flags: {
      after: {
        value: 'N',
        text: 'words to keep',
        read: (text: string) => Number(text) || undefined,
      },
      at: { value: 'PLACE', choices: ['start', 'end'], text: 'where' },
      mark: { value: 'TEXT', text: 'what ends the text' },
      dryRun: { text: 'write nothing' },
    },
    example: 'broadsheet cut a.md',
    run: async () => 0,
  });
  expectTypeOf<Parameters<typeof command.run>[0]>().toEqualTypeOf<
    {
      readonly after?: number;
      readonly at?: 'start' | 'end';
      readonly mark?: string;
      readonly dryRun?: true;
    } & Readonly<Record<'post', string>>
  >();
  expect(command.name).toBe('cut');
});
