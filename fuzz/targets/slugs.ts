// A text → a slug, a language tag, a key of a name, what a file name says. Whatever is written, a
// slug is one segment of an address, and stays itself.
import { readFileName } from '../../src/lib/file-name.ts';
import { registeredLanguage } from '../../src/lib/language.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { findPathLanguages, pathWithoutLanguage } from '../../src/lib/path-language.ts';
import { isSlug, slugify, spellSlug, uniqueSlugs } from '../../src/lib/slug.ts';
import { pageUrl } from '../../src/lib/url.ts';
import { demand, type Target } from '../target.ts';

export const slugs: Target = {
  name: 'slugs',
  casesInTests: 1500,
  longest: 600,
  tokens: [
    ...[
      '-',
      '--',
      '.',
      '..',
      '/',
      ' ',
      "'",
      '’',
      '`',
      '_',
      '%',
      '?',
      '#',
      '@',
      '+',
      '~',
      '\n',
      '\0',
    ],
    ...[
      'Ельцин',
      '北京',
      'é',
      'e\u0301',
      'ß',
      'İ',
      'ﬁ',
      '🇺🇦',
      '👨‍👩‍👧',
      '\u200d',
      '…',
      '½',
      '\ud83c',
    ],
    ...['2015-06-07-', 'index', '.fr', 'posts/', 'ru/', '_posts/', '.md', '-2', 'zh-Hant', 'x-'],
  ],
  open: () => ({
    check(input) {
      const text = input.toString();
      const slug = slugify(text);
      demand(isSlug(slug) && slug.length <= 80, 'no slug', text, slug);
      demand(slugify(slug) === slug, 'a slug is another one', text, slug);
      for (const style of ['latin', 'keep'] as const) {
        const spelled = spellSlug(text, style);
        demand(
          spellSlug(spelled, style) === spelled,
          'a spelled slug is another one',
          text,
          spelled,
        );
        if (Buffer.byteLength(spelled) < 200)
          demand(
            pageUrl(`/${spelled}/`) !== undefined,
            'a slug is no segment',
            text,
            spelled,
            style,
          );
        demand(
          !/[/\\\0-\x20\x7f]/.test(spelled),
          'a slug holds what no segment may',
          text,
          spelled,
        );
      }
      const many = uniqueSlugs([text, ...text.split('-'), text]);
      demand(new Set(many).size === many.length, 'two slugs are the same', text, many);
      return [`${slug.length >> 3}`, ...checkPath(text)];
    },
  }),
};

function checkPath(text: string): string[] {
  const tag = registeredLanguage(text);
  if (tag !== undefined)
    demand(registeredLanguage(tag) === tag, 'a language is another one', text, tag);
  const path = sourcePath(`posts/${text}`);
  demand(sourcePath(path) === path, 'a path is another one', path);
  const { name, folders, date } = readFileName(path);
  const found = findPathLanguages([path, sourcePath('posts/a.md')], { language: 'en' });
  pathWithoutLanguage(path, 'fr');
  return [
    `tag ${tag}`,
    `date ${date?.length}`,
    `${folders.length} ${name === ''}`,
    `${found.suffixes}`,
  ];
}
