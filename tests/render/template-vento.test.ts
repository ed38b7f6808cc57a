import { describe, expect, it } from 'vitest';
import {
  escapeRarely,
  keepSyntaxErrors,
  skipEmptyPartials,
  trimTagLines,
  type VentoEnvironment,
} from '../../src/render/template-vento.ts';

type Token = [string, string];

/** Trims tokens as Vento's tokenizer makes them; tags are shown as {name}. */
function trim(...tokens: Token[]): string {
  const vento = {
    compile: () => undefined,
    tokenPreprocessors: [] as ((_: unknown, tokens: Token[]) => void)[],
    filters: {},
  };
  trimTagLines(vento);
  vento.tokenPreprocessors[0]!(undefined, tokens);
  return tokens
    .map(([type, text]) => (type === 'string' ? text : type === 'filter' ? '' : `{${text}}`))
    .join('');
}

describe('skipEmptyPartials', () => {
  it('takes away what includes a partial of comments alone, and nothing else', () => {
    const texts = { 'a.vto': '{{# One. #}}\n{{#\nTwo.\n#}}\n', 'b.vto': '{{ b }}', 'c.njk': '' };
    const tokens: Token[] = [
      ['tag', 'include "a.vto"'],
      ['tag', 'include "a.vto" { b: 1 }'],
      ['tag', 'include "b.vto"'],
      ['tag', 'include "c.njk"'],
      ['string', 'include "a.vto"'],
    ];
    const vento = {
      compile: () => undefined,
      tokenPreprocessors: [] as ((_: unknown, tokens: Token[]) => void)[],
      filters: {},
    };
    skipEmptyPartials(Object.entries(texts).map(([path, text]) => ({ path, text })))(vento);
    const after = structuredClone(tokens);
    vento.tokenPreprocessors[0]!(undefined, after);
    expect(after).toEqual([['comment', ''], ...tokens.slice(1)]);
  });
});

describe('trimTagLines', () => {
  it('takes away the lines of tags that stand alone, also one after another', () => {
    const text = trim(
      ['string', ''],
      ['tag', 'set a = 1'],
      ['string', '\n<p>\n  '],
      ['tag', 'if a'],
      ['string', '\n'],
      ['tag', 'for b of c'],
      ['filter', 'sort'],
      ['string', '\nx\n'],
      ['tag', '/for'],
      ['string', '\n'],
      ['tag', '/if'],
      ['string', ''],
    );
    expect(text).toBe('{set a = 1}<p>\n{if a}{for b of c}x\n{/for}{/if}');
  });

  it('leaves lines of text, printed values and spaces between tags as they are', () => {
    const tokens: Token[] = [
      ['string', 'By '],
      ['tag', 'a'],
      ['string', ' '],
      ['tag', 'if b'],
      ['string', ' and '],
      ['tag', '/if'],
      ['string', '\n'],
      ['tag', 'iffy'],
      ['string', '\n'],
    ];
    expect(trim(...tokens)).toBe('By {a} {if b} and {/if}\n{iffy}\n');
  });
});

describe('escapeRarely', () => {
  it('asks Vento wherever a text may need escaping, and for what is no text', () => {
    const asked: unknown[] = [];
    const vento = {
      compile: () => undefined,
      tokenPreprocessors: [],
      filters: { escape: (value: unknown) => void asked.push(value) },
    };
    escapeRarely(vento);
    const texts = ['R&D', 'a < b', '>', '"', "it's", 5, undefined, { toString: () => '<' }];
    for (const text of texts) vento.filters.escape(text);
    expect(asked).toEqual(texts);
    expect(['', 'plain', '“Крым” – 2015'].map((text) => vento.filters.escape(text))).toEqual([
      '',
      'plain',
      '“Крым” – 2015',
    ]);
    expect(vento.filters.escape(0)).toBe('0');
  });
});

describe('keepSyntaxErrors', () => {
  const environment = (error: Error): VentoEnvironment => {
    const vento = {
      compile: (): unknown => {
        throw error;
      },
      tokenPreprocessors: [],
      filters: {},
    };
    keepSyntaxErrors(vento);
    return vento;
  };

  it('makes a plain error of one without a position, naming the file', () => {
    const error = new Error('in Vento', { cause: new SyntaxError('unexpected "("') });
    expect(() => environment(error).compile('', '/x/post.vto')).toThrow(
      new SyntaxError('unexpected "(" in /x/post.vto'),
    );
  });

  it('lets every other error pass', () => {
    const error = Object.assign(new Error('unclosed tag', { cause: new Error('x') }), {
      position: 3,
    });
    expect(() => environment(error).compile('')).toThrow(error);
  });
});
