import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../support/parse-text.ts';

const sentence =
  'The ministry of water published its table on Monday, in a week when nobody was reading. ';

/**
 * The labels of the notes that stand beside the text, in order, by the number that they share with
 * their marks.
 */
async function beside(body: string): Promise<string[]> {
  const html = await htmlOf(body);
  const read = (element: string) =>
    [
      ...html.matchAll(
        new RegExp(
          `<${element}\\b[^>]* id="[^"]*-fn(?:ref)?-([^"]*)"[^>]* data-note="(\\d+)"`,
          'g',
        ),
      ),
    ].map(([, label, number]) => `${number} ${label}`);
  const notes = read('li');
  expect(read('a')).toEqual(notes);
  return notes;
}

const post = (notes: Readonly<Record<string, string>>, textAfter = 30) =>
  `${Object.keys(notes)
    .map((label) => `${sentence}[^${label}] ${sentence.repeat(4)}`)
    .join('\n\n')}\n\n${sentence.repeat(textAfter)}\n\n${Object.entries(notes)
    .map(([label, text]) => `[^${label}]: ${text}`)
    .join('\n\n')}`;

describe('notes beside the text', () => {
  it('are short ones, each with its first mark', async () => {
    expect(await beside('One[^a] two[^b] and again[^a].\n\n[^b]: B.\n[^a]: A.')).toEqual([
      '1 a',
      '2 b',
    ]);
  });

  it('are not what is long, or more than paragraphs', async () => {
    expect(
      await beside(
        post({
          a: 'A.',
          long: sentence.repeat(8),
          list: '- One\n    - Two',
          image: '![x](/x.png)',
          b: 'B.\n\n    Second paragraph.',
        }),
      ),
    ).toEqual(['1 a', '2 b']);
  });

  it('are not those for which the ones above leave no room', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`n${index}`, sentence.repeat(3)]),
    );
    const crowded = `${Object.keys(many)
      .map((label) => `Word[^${label}]`)
      .join(' ')}\n\n${sentence.repeat(100)}\n\n${Object.entries(many)
      .map(([label, text]) => `[^${label}]: ${text}`)
      .join('\n\n')}`;
    const found = await beside(crowded);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(8);
  });

  it('do not hang far below the end of the text', async () => {
    expect(await beside(`Word.[^a]\n\n[^a]: ${sentence.repeat(6)}`)).toEqual([]);
    expect(await beside(`${sentence.repeat(20)}\n\nWord.[^a]\n\n[^a]: Short.`)).toEqual(['1 a']);
  });

  it('are as many as the style sheet has rules for', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`n${index}`, 'Short.']),
    );
    const found = await beside(post(notes));
    const rules = readFileSync('templates/assets/style.css', 'utf8').match(/\[data-note="\d+"\]/g);
    expect(found).toHaveLength(24);
    expect(rules).toEqual(found.map((_, index) => `[data-note="${index + 1}"]`));
  });
});
