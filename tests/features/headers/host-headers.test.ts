import { describe, expect, it } from 'vitest';
import { headerLines, hosts } from '../../../src/features/headers/host-headers.ts';
import { contentPolicy } from '../../../src/lib/content-policy.ts';
import { makeConfig } from '../../support/make-post.ts';

const plain = makeConfig();
const full = makeConfig({
  base: '/notes',
  url: 'https://example.org/notes/',
  security: { policy: { 'img-src': ['https://images.example'] }, hsts: 31_536_000 },
  manifest: {},
});
const expected = {
  'Content-Security-Policy': contentPolicy(full.security.policy),
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=31536000',
};

/**
 * Rules of _headers: a path at the beginning of a line, its fields below it with a space before
 * them.
 */
function readNetlify(lines: readonly string[]): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let rule: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name) rule[name] = value!;
    else rules[line] = rule = {};
  }
  return rules;
}

/**
 * nginx's own grammar: words, quoted or not, up to ";" or a block in braces; "#" begins a comment.
 */
type Directive = { readonly words: readonly string[]; readonly block?: readonly Directive[] };
function readNginx(text: string): readonly Directive[] {
  const tokens = text.replace(/^\s*#.*$/gm, '').match(/"(?:[^"\\]|\\.)*"|[{};]|[^\s{};"]+/g) ?? [];
  let at = 0;
  const block = (): Directive[] => {
    const found: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length && tokens[at] !== '}'; at += 1) {
      const token = tokens[at]!;
      if (token === ';') {
        if (words.length === 0) throw new Error('an empty directive');
        found.push({ words });
        words = [];
      } else if (token === '{') {
        at += 1;
        found.push({ words, block: block() });
        words = [];
        if (tokens[at] !== '}') throw new Error('a block without an end');
      } else words.push(token.replace(/^"|"$/g, ''));
    }
    if (words.length > 0) throw new Error(`no ";" after ${words.join(' ')}`);
    return found;
  };
  const all = block();
  if (at < tokens.length) throw new Error('a "}" too many');
  return all;
}

describe('headerLines', () => {
  it('gives Netlify and Cloudflare Pages rules by path, far fewer than a hundred', () => {
    const rules = readNetlify(headerLines('netlify', full));
    expect(rules['/notes/*']).toMatchObject(expected);
    expect(rules['/notes/feeds.opml']).toEqual({ 'Content-Type': 'text/x-opml; charset=utf-8' });
    expect(rules['/notes/manifest.webmanifest']).toEqual({
      'Content-Type': 'application/manifest+json',
    });
    expect(Object.keys(readNetlify(headerLines('netlify', plain)))).toEqual(['/*', '/feeds.opml']);
    // Cloudflare Pages takes lines of 2,000 characters.
    for (const line of headerLines('netlify', full)) expect(line.length).toBeLessThan(2_000);
  });

  it('gives nginx directives that it can read', () => {
    const directives = readNginx(headerLines('nginx', full).join('\n'));
    const added = directives
      .filter(({ words: [name] }) => name === 'add_header')
      .map(({ words }) => words);
    expect(Object.fromEntries(added.map(([, name, value]) => [name, value]))).toMatchObject(
      expected,
    );
    for (const words of added) expect([words.length, words[3]]).toEqual([4, 'always']);
    expect(directives.filter(({ block }) => block)).toEqual([
      {
        words: ['location', '=', '/notes/feeds.opml'],
        block: [
          { words: ['types'], block: [] },
          { words: ['default_type', 'text/x-opml; charset=utf-8'] },
        ],
      },
      {
        words: ['location', '=', '/notes/manifest.webmanifest'],
        block: [
          { words: ['types'], block: [] },
          { words: ['default_type', 'application/manifest+json'] },
        ],
      },
    ]);
    // nginx would put a variable in the place of "$name".
    expect(headerLines('nginx', full).join('')).not.toContain('$');
  });

  it('gives Caddy a block of fields, and nothing that it takes for a placeholder', () => {
    const [comment, open, ...lines] = headerLines('caddy', full);
    expect([comment!.startsWith('# '), open]).toEqual([true, 'header /notes/* {']);
    const end = lines.indexOf('}');
    const fields = lines
      .slice(0, end)
      .map((line) => /^\t([\w-]+) "([^"`\\{}]*)"$/.exec(line)!.slice(1));
    expect(Object.fromEntries(fields)).toMatchObject(expected);
    expect(lines.slice(end + 1)).toEqual([
      'header /notes/feeds.opml Content-Type "text/x-opml; charset=utf-8"',
      'header /notes/manifest.webmanifest Content-Type "application/manifest+json"',
    ]);
    expect(headerLines('caddy', plain)[1]).toBe('header {');
  });

  it('says the same to every host', () => {
    for (const host of hosts) {
      const text = headerLines(host, full).join('\n');
      for (const value of Object.values(expected))
        expect([host, text.includes(value)]).toEqual([host, true]);
    }
  });
});
