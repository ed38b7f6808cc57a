import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry, bibtexKey, bibtexUrl, type Cited } from '../../src/lib/bibtex.ts';

const dams: Cited = {
  authors: ['Анна Линд'],
  title: 'Dams',
  site: 'Rivers',
  day: '2015-06-07',
  url: 'https://a.example/',
  slug: 'dams',
};

/** The fields of an entry, read as BibTeX reads them: by counting braces, a backslash or none. */
function readFields(entry: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const field = /\s*(\w+)=\{/y;
  let at = entry.indexOf(',') + 1;
  for (;;) {
    field.lastIndex = at;
    const found = field.exec(entry);
    if (!found) break;
    const start = field.lastIndex;
    let depth = 1;
    at = start;
    for (; depth > 0; at += 1) {
      if (at === entry.length) throw new Error('a brace is not closed');
      depth += entry[at] === '{' ? 1 : entry[at] === '}' ? -1 : 0;
    }
    fields[found[1]!] = entry.slice(start, at - 1);
    at += 1;
  }
  expect(entry.slice(at).trim()).toBe('}');
  return fields;
}

const printed: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What LaTeX prints of a field; throws where it would do anything else. */
function typeset(text: string): string {
  return text.replace(
    /\\([a-z]+)\{\}|\\([#$%&_])|([\\{}~^#$%&_])/g,
    (_, name: string | undefined, sign: string | undefined, bare: string | undefined) => {
      if (bare !== undefined || (name !== undefined && !(name in printed)))
        throw new Error(`LaTeX would not print ${bare ?? name}`);
      return name === undefined ? sign! : printed[name]!;
    },
  );
}

const inner = (text: string) => text.replace(/^\{([^]*)\}$/, '$1');
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        '{',
        '}',
        '~',
        '^',
        '#',
        '$',
        '%',
        '&',
        '_',
        '"',
        '@',
        ',',
        ' and ',
        '“',
        'Я',
        '🌊',
        '\n',
        '%0A',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const folded = (text: string) => text.replace(/[\s\u200b]+/g, ' ').trim();

describe('an entry', () => {
  it('has the fields of an article on the web', () => {
    expect(readFields(bibtexEntry('lind', { ...dams, authors: ['Ann Lind', 'Bo Reed'] }))).toEqual({
      author: 'Ann Lind and Bo Reed',
      title: '{Dams}',
      organization: 'Rivers',
      date: '2015-06-07',
      url: 'https://a.example/',
    });
  });

  it('has no author where there is none', () => {
    expect(readFields(bibtexEntry('lind', { ...dams, authors: [] }))).not.toHaveProperty('author');
  });

  it('keeps names whole that would come apart', () => {
    expect(
      readFields(
        bibtexEntry('lind', {
          ...dams,
          authors: ['Research and Records', 'King, Jr.', 'Alexandra Sand'],
        }),
      ).author,
    ).toBe('{Research and Records} and {King, Jr.} and Alexandra Sand');
  });

  it('prints any title, name and site as they are', () => {
    fc.assert(
      fc.property(awkward, awkward, awkward, (title, name, site) => {
        const fields = readFields(bibtexEntry('lind', { ...dams, title, authors: [name], site }));
        expect(typeset(inner(fields.title!))).toBe(folded(title));
        expect(typeset(inner(fields.author!))).toBe(folded(name));
        expect(typeset(fields.organization!)).toBe(folded(site));
      }),
    );
  });

  it('keeps an address to the letter, but for braces and backslashes', () => {
    expect(
      readFields(bibtexEntry('lind', { ...dams, url: 'https://a.example/a_b~c%20d/?e=f&g#h' })).url,
    ).toBe('https://a.example/a_b~c%20d/?e=f&g#h');
    expect(readFields(bibtexEntry('lind', { ...dams, url: 'https://a.example/{' })).url).toBe(
      'https://a.example/%7B',
    );
  });
});

describe('the key of an entry', () => {
  it('is ASCII, whatever the script', () => {
    expect(bibtexKey(dams)).toBe('lind-2015-dams');
    fc.assert(
      fc.property(awkward, awkward, (name, site) => {
        expect(bibtexKey({ ...dams, authors: [name], site })).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });

  it('begins with the site where there is no author', () => {
    expect(bibtexKey({ ...dams, authors: [] })).toBe('rivers-2015-dams');
  });
});

describe('the URL of an entry', () => {
  it('holds it whole, in characters that a URL may have', () => {
    fc.assert(
      fc.property(
        awkward.filter((text) => !/\p{Cs}/u.test(text)),
        (title) => {
          const entry = bibtexEntry('lind', { ...dams, title });
          const url = bibtexUrl(entry);
          expect(url).not.toMatch(/[\s"'&<>\\^`{|}#]|%(?![\dA-F]{2})/);
          expect(
            decodeURIComponent(
              new URL(url).href.slice('data:application/x-bibtex;charset=utf-8,'.length),
            ),
          ).toBe(entry);
        },
      ),
    );
  });
});
