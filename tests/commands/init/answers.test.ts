import { describe, expect, it } from 'vitest';
import { checkAnswer, type Question, questions } from '../../../src/commands/init/answers.ts';

const about = (key: string): Question => questions.find((one) => one.key === key)!;

describe('checkAnswer', () => {
  it.each([
    ['title', '  Rivers  and 🦊 ', 'Rivers and 🦊'],
    ['title', '`${x}` "\\n"', '`${x}` "\\n"'],
    ['url', 'https://Example.org/notes', 'https://example.org/notes/'],
    ['url', '', undefined],
    ['url', '-', undefined],
    ['language', 'zh_hant', 'zh-Hant'],
    ['timeZone', 'Europe/Tallinn', 'Europe/Tallinn'],
    ['author', 'Anna Petrova', 'Anna Petrova'],
    ['author', '', undefined],
    ['host', 'netlify', 'netlify'],
    ['host', 'GitHub', 'github'],
    ['host', '3', 'netlify'],
  ])('accepts for %s: %j', (key, text, value) => {
    expect(checkAnswer(about(key), text)).toEqual({ value });
  });

  it.each([
    ['title', '', 'it is empty', 'write for example Rivers and Borders'],
    ['title', 'a\u0007b', 'U+0007 in it is no text', 'write for example Rivers and Borders'],
    [
      'url',
      'example.org/notes',
      '"example.org/notes" is not an absolute http or https URL without query and fragment',
      'write for example https://example.org/notes',
    ],
    ['language', 'german', '"german" is not a language tag: write "de"', undefined],
    ['language', 'qq', '"qq" is not a BCP 47 language tag', 'write for example en'],
    [
      'timeZone',
      'Europe/Talin',
      '"Europe/Talin" is not a name of the IANA time zone database',
      'did you mean "Europe/Tallinn"?',
    ],
    ['host', 'githb', '"githb" is none of the list', 'did you mean github?'],
    [
      'host',
      '7',
      '"7" is none of the list',
      'write a number, or github, gitlab, netlify, cloudflare, server, none',
    ],
  ])('rejects for %s: %j', (key, text, reason, hint) => {
    expect(checkAnswer(about(key), text)).toEqual({ reason, ...(hint && { hint }) });
  });

  it('accepts its own examples', () => {
    for (const question of questions)
      expect(checkAnswer(question, question.example)).toEqual({ value: question.example });
  });
});
