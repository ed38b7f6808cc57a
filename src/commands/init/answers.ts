// The questions about a new site, and text that somebody has typed → an answer by the rules of the
// configuration, or what is wrong with it. Asks nobody.
import { checkConfig } from '../../config/check-config.ts';
import { nearest } from '../../lib/nearest.ts';
import { foldSpace } from '../../lib/text.ts';
import { type HostKey, hostKeys } from './host-keys.ts';

/** What is known of a new site. */
export interface Answers {
  readonly title: string;
  readonly host: HostKey;
  /** Canonical, with its closing slash. */
  readonly url?: string;
  readonly language: string;
  readonly timeZone: string;
  readonly author?: string;
}

export type AnswerKey = keyof Answers;

/** One question; its key is that of the configuration, and that of its flag. */
export interface Question {
  readonly key: AnswerKey;
  readonly text: string;
  readonly isOptional?: true;
  readonly example: string;
}

export const questions: readonly Question[] = [
  { key: 'title', text: 'Title of the site', example: 'Rivers and Borders' },
  { key: 'host', text: 'Host', example: 'github' },
  {
    key: 'url',
    text: 'Address of its home page, if you know it',
    isOptional: true,
    example: 'https://example.org/',
  },
  { key: 'language', text: 'Language', example: 'en' },
  { key: 'timeZone', text: 'Time zone', example: 'Europe/Tallinn' },
  { key: 'author', text: 'Author, for the bylines', isOptional: true, example: 'Anna Petrova' },
];

/** An answer as the configuration has it; undefined if there is none, which not all may. */
export type CheckedAnswer =
  | { readonly value: string | undefined }
  /** `reason` is half a sentence: `"german" is not a language tag`. */
  | { readonly reason: string; readonly hint?: string };

/** Checks an answer as the configuration would. Nothing, or "-", means none. */
export function checkAnswer({ key, isOptional, example }: Question, text: string): CheckedAnswer {
  const answer = foldSpace(text);
  if (isOptional && /^-?$/.test(answer)) return { value: undefined };
  if (key === 'host') return checkHost(answer);
  const checked = checkConfig({ [key]: answer });
  if ('config' in checked) {
    const { title, url, language, timeZone = answer } = checked.config;
    return { value: { title, url, language, timeZone, author: answer }[key] };
  }
  const [fault] = checked.faults;
  const { message = '', hint = '' } = fault ?? {};
  const meant = key === 'url' ? `https://${answer}` : '';
  return {
    reason: message.replace(/^Cannot \w+ `\w+`: /, ''),
    ...(/write "/.test(message)
      ? {}
      : {
          hint: hint.startsWith('did you mean')
            ? hint
            : `write for example ${meant && isAddress(meant) ? meant : example}`,
        }),
  };
}

/** True for what the configuration accepts, with a host that has a dot. */
function isAddress(text: string): boolean {
  return (
    /^https:\/\/[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text) && 'config' in checkConfig({ url: text })
  );
}

/** A host by its name, or by its number in the list. */
function checkHost(answer: string): CheckedAnswer {
  const key = hostKeys[Number(answer) - 1] ?? hostKeys.find((one) => one === answer.toLowerCase());
  if (key !== undefined) return { value: key };
  const meant = nearest(answer.toLowerCase(), hostKeys);
  return {
    reason: answer === '' ? 'it is empty' : `"${answer}" is none of the list`,
    hint: meant ? `did you mean ${meant}?` : `write a number, or ${hostKeys.join(', ')}`,
  };
}
