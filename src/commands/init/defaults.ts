// A folder, its Git remote and the machine → what a new site is likely to be. Pure: what it knows
// is given to it.
import { isLanguage, isTimeZone } from '../../config/checks.ts';
import type { Answers } from './answers.ts';
import type { HostKey } from './host-keys.ts';

/** What the defaults follow from. */
export interface Surroundings {
  /** The name of the folder of the site. */
  readonly name: string;
  /** A locale (BCP 47): "de-AT". */
  readonly locale: string;
  readonly timeZone: string;
  /** The text of .git/config; '' if there is none. */
  readonly gitConfig: string;
}

/** The answers of somebody who gives none. */
export function defaultAnswers({ name, locale, timeZone, gitConfig }: Surroundings): Answers {
  return {
    title: titleOf(name),
    host: 'none',
    ...publishedFrom(gitConfig),
    language: languageOf(locale),
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
  };
}

/**
 * The name of a folder as a title.
 * @example titleOf('rivers-and-borders') // 'Rivers and borders'
 */
export function titleOf(name: string): string {
  const words = name.replace(/[\s\p{Cc}\p{Cf}_-]+/gu, ' ').trim();
  const [first = ''] = words;
  return words === '' ? 'Notes' : `${first.toUpperCase()}${words.slice(first.length)}`;
}

/**
 * The language of a locale, with its script if that is not the usual one of the language.
 * @example languageOf('de-AT') // 'de'
 * @example languageOf('zh-TW') // 'zh-Hant'
 */
export function languageOf(locale: string): string {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    const usual = new Intl.Locale(language).maximize().script;
    const tag = script === undefined || script === usual ? language : `${language}-${script}`;
    return isLanguage(tag) && language !== 'und' ? tag : 'en';
  } catch {
    return 'en';
  }
}

interface Published {
  readonly host?: HostKey;
  readonly url?: string;
}

/** Whose pages a repository has on GitHub or GitLab, by its remote `origin`. */
export function publishedFrom(gitConfig: string): Published {
  const section = /^\[remote "origin"\]\n((?:[ \t].*\n?)*)/m.exec(gitConfig)?.[1] ?? '';
  const remote = /^\s*url\s*=\s*(\S+)\s*$/m.exec(section)?.[1] ?? '';
  const form = /[/@](github|gitlab)\.com[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;
  const [, host, owner = '', name = ''] = form.exec(remote) ?? [];
  if (host !== 'github' && host !== 'gitlab') return {};
  const domain = `${owner.toLowerCase()}.${host}.io`;
  const path = name.toLowerCase() === domain ? '' : `${name}/`;
  return { host, url: `https://${domain}/${path}` };
}
