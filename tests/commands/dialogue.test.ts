import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createDialogue } from '../../src/commands/dialogue.ts';

function open() {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = '';
  let interrupts = 0;
  output.setEncoding('utf8').on('data', (text: string) => (said += text));
  const dialogue = createDialogue({ input, output, interrupt: () => (interrupts += 1) });
  return { input, dialogue, said: () => said, interrupts: () => interrupts };
}

describe('createDialogue', () => {
  it('shows a question and gives the line that follows', async () => {
    const { input, dialogue, said } = open();
    const answer = dialogue.ask('Title [Notes]: ');
    input.write('Rivers 🦊\n');
    expect(await answer).toBe('Rivers 🦊');
    expect(said()).toBe('Title [Notes]: ');
  });

  it('keeps lines that are pasted ahead of their questions, and shows them there', async () => {
    const { input, dialogue, said } = open();
    const first = dialogue.ask('1: ');
    input.write('a\nb\n');
    expect([await first, await dialogue.ask('2: ')]).toEqual(['a', 'b']);
    expect(said()).toBe('1: 2: b\n');
  });

  it('gives undefined once the terminal is closed, also to later questions', async () => {
    const { input, dialogue } = open();
    const first = dialogue.ask('1: ');
    input.end();
    expect([await first, await dialogue.ask('2: ')]).toEqual([undefined, undefined]);
  });
});
