import { describe, expect, it } from 'vitest';
import {
  defaultAnswers,
  languageOf,
  publishedFrom,
  titleOf,
} from '../../../src/commands/init/defaults.ts';

const remote = (url: string) =>
  `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*\n`;

describe('defaultAnswers', () => {
  it('is what the folder and the machine say', () => {
    expect(
      defaultAnswers({
        name: 'rivers_and-borders',
        locale: 'de-AT',
        timeZone: 'Europe/Vienna',
        gitConfig: '',
      }),
    ).toEqual({
      title: 'Rivers and borders',
      host: 'none',
      language: 'de',
      timeZone: 'Europe/Vienna',
    });
  });

  it('has a title and a zone whatever they say', () => {
    expect(titleOf('')).toBe('Notes');
    expect(titleOf('--')).toBe('Notes');
    expect(titleOf('école')).toBe('École');
    const odd = { name: '', locale: '', timeZone: '+03:00', gitConfig: '' };
    expect(defaultAnswers(odd)).toMatchObject({ title: 'Notes', language: 'en', timeZone: 'UTC' });
  });
});

describe('languageOf', () => {
  it.each([
    ['en-US', 'en'],
    ['pt-BR', 'pt'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['en-US-u-va-posix', 'en'],
    ['und', 'en'],
    ['C.UTF-8', 'en'],
  ])('%s → %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('publishedFrom', () => {
  it.each([
    ['git@github.com:Anna/notes.git', 'github', 'https://anna.github.io/notes/'],
    ['https://github.com/anna/anna.github.io', 'github', 'https://anna.github.io/'],
    ['ssh://git@gitlab.com/anna/notes.git', 'gitlab', 'https://anna.gitlab.io/notes/'],
  ])('%s', (url, host, address) => {
    expect(publishedFrom(remote(url))).toEqual({ host, url: address });
  });

  it.each(['git@example.org:anna/notes.git', '/srv/notes.git', 'https://gitlab.com/a/b/c'])(
    'knows nothing of %s',
    (url) => {
      expect(publishedFrom(remote(url))).toEqual({});
    },
  );

  it('asks for the remote that is called origin', () => {
    expect(publishedFrom(remote('git@github.com:a/b.git').replace('origin', 'upstream'))).toEqual(
      {},
    );
  });
});
