import { describe, expect, it } from 'vitest';
import { answersOf, askFor } from '../../../src/commands/init/ask.ts';
import { fakeContext } from '../../support/fake-context.ts';

const defaults = {
  title: 'Notes',
  host: 'github',
  url: 'https://anna.github.io/notes/',
  language: 'en',
  timeZone: 'UTC',
} as const;

async function ask(typed: readonly string[], values = {}) {
  const context = fakeContext({ typed });
  const dialogue = await context.openDialogue!();
  return { answers: await askFor({ dialogue, context, values, defaults }), out: context.out() };
}

describe('answersOf', () => {
  it('reports every flag that the configuration would not accept', () => {
    expect(answersOf({ url: 'example.org', language: 'german', title: 'Notes' })).toMatchObject({
      problems: [
        { code: 'bad-flag', message: expect.stringContaining('Cannot use "--url": "example.org"') },
        { code: 'bad-flag', message: expect.stringContaining('Cannot use "--language": "german"') },
      ],
    });
    expect(answersOf({ timeZone: 'Europe/Tallinn' })).toEqual({
      values: { timeZone: 'Europe/Tallinn' },
    });
  });
});

describe('askFor', () => {
  it('shows the defaults, which Enter accepts', async () => {
    const { answers, out } = await ask(['', '', '', '', '', '']);
    expect(answers).toEqual({ ...defaults, author: undefined });
    expect(out).toContain('Title of the site [Notes]: \n');
    expect(out).toContain('  1 GitHub Pages (github)\n');
    expect(out).toContain('[https://anna.github.io/notes/; - for none]: \n');
    expect(out).toContain('Author, for the bylines [none]: \n');
  });

  it('asks again until the configuration would accept the answer', async () => {
    const typed = ['Rivers', '9', '6', 'example.org', '-', 'german', 'de', '', ''];
    const { answers, out } = await ask(typed);
    expect(answers).toMatchObject({
      title: 'Rivers',
      host: 'none',
      url: undefined,
      language: 'de',
    });
    expect(out).toContain('  "9" is none of the list; write a number, or github');
    expect(out).toContain('; write for example https://example.org\n');
    expect(out).toContain('  "german" is not a language tag: write "de"\n');
  });

  it('offers the address of a host only with that host', async () => {
    const { out } = await ask(['', 'netlify', '', '', '', '']);
    expect(out).toContain('Netlify makes it https://NAME.netlify.app/ unless');
    expect(out).toContain('if you know it [none]: \n');
  });

  it('does not ask for what flags have said', async () => {
    const { answers, out } = await ask(['', '', ''], { title: 'A', language: 'de', host: 'none' });
    expect(answers).toMatchObject({ title: 'A', language: 'de', host: 'none' });
    expect(out).not.toMatch(/Title|Language|Where/);
  });

  it('ends without answers if the terminal is closed', async () => {
    expect((await ask(['Rivers'])).answers).toBeUndefined();
  });
});
