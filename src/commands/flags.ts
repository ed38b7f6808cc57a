// The flags that several commands share. Those of one command are in its own file.
import { parseDate } from '../lib/date.ts';
import type { Flag } from './define-command.ts';

export const root = {
  value: 'DIR',
  text: 'the folder of the site (default: the current folder)',
} satisfies Flag;

export const output = {
  value: 'DIR',
  text: "the output folder (default: the configuration's, which is _site unless set)",
} satisfies Flag;

export const drafts = { text: 'include drafts' } satisfies Flag;

export const future = { text: 'include posts dated after now' } satisfies Flag;

export const now = {
  value: 'TIME',
  text: 'a day or an RFC 3339 time to use as now (default: the clock)',
  // The site's zone is not known yet: openSite() reads the time in it.
  read: (text: string) => (parseDate(text, 'UTC') === undefined ? undefined : text),
} satisfies Flag;

export const workers = {
  value: 'N',
  text: 'use at most N threads (default: one per processor); small sites use fewer',
  read: (text: string) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
} satisfies Flag;

export const format = {
  value: 'FORMAT',
  choices: ['text', 'json', 'github'],
  text: 'how to print problems: text (default), json, or github for annotations',
  more: 'GitHub shows annotations beside the lines of a pull request.',
} as const satisfies Flag;

export const strict = {
  text: 'fail on warnings, too: they become errors',
  more: 'See [Strict builds](publishing.md#strict-builds).',
} satisfies Flag;

export const quiet = {
  text: 'print only errors, and warnings about what is published or held back',
  excludes: ['json', 'format=json'],
} satisfies Flag;

export const json = {
  text: 'print one JSON object, for programs; the same as --format json',
  excludes: ['format=text', 'format=github'],
} satisfies Flag;
