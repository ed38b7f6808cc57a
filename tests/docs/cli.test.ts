import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Command, commands, type Flag, flags } from '../../src/commands/flags.ts';
import { broadsheet } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';
import { tableRows } from '../support/read-markdown.ts';

const docs = readFileSync('docs/cli.md', 'utf8');

describe('docs/cli.md', () => {
  it('has a row for every flag, with its value and the commands that accept it', () => {
    const names = Object.keys(commands) as (keyof typeof commands)[];
    expect(tableRows(docs).map(([flag = '', takers = '']) => [flag, takers])).toEqual(
      Object.entries<Flag>(flags).map(([name, { value, short }]) => {
        const takers = names.filter((command) =>
          (commands[command] as Command).flags.includes(name as never),
        );
        return [
          `\`--${name}${value ? ` ${value}` : ''}\`${short ? `, \`-${short}\`` : ''}`,
          (takers.length > 0 ? takers : names).join(', '),
        ];
      }),
    );
  });

  it('describes the JSON object that is printed', async () => {
    const shown = /`(\{ posts: [^`]*\})`/.exec(docs)![1]!;
    const site = makeSite({ 'posts/a.md': '---\ntitle: A\ndate: 2015-06-07\n---\n' });
    const { out } = await broadsheet(site, 'check', '--json');
    expect(shown.match(/(?<=[{,]\s)\w+/g)).toEqual(
      expect.arrayContaining(Object.keys(JSON.parse(out) as object)),
    );
  });

  it.each(['--help', 'build --help', 'check --help', 'new --help', '--version'])(
    'may speak of %s',
    async (words) => {
      expect(await broadsheet('.', ...words.split(' '))).toMatchObject({ code: 0 });
    },
  );
});
