// Questions and flags → the answers about a new site. Asks at a terminal, with the defaults shown,
// until an answer is one that the configuration accepts; writes no file.
import type { Problem } from '../../site/diagnostics.ts';
import type { Context } from '../context.ts';
import { flagName } from '../define-command.ts';
import type { Dialogue } from '../dialogue.ts';
import { type AnswerKey, type Answers, checkAnswer, type Question, questions } from './answers.ts';
import { hostKeys } from './host-keys.ts';
import { hosts } from './hosts.ts';

/** What was typed, by its question. */
export type Given = { readonly [Key in AnswerKey]?: string };

type Values = Readonly<Record<string, string | undefined>>;

/** Checks the values of flags by the rules of the configuration; reports each fault (bad-flag). */
export function answersOf(given: Given): { values: Values } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const values: Record<string, string | undefined> = {};
  for (const question of questions) {
    const { key } = question;
    const text = given[key];
    if (text === undefined) continue;
    const checked = checkAnswer(question, text);
    if ('value' in checked) values[key] = checked.value;
    else
      problems.push({
        code: 'bad-flag',
        severity: 'error',
        message: `Cannot use "${flagName(key)}": ${checked.reason}`,
        hint: checked.hint ?? `write for example ${flagName(key)} ${question.example}`,
        path: '',
      });
  }
  return problems.length > 0 ? { problems } : { values };
}

interface AskOptions {
  readonly dialogue: Dialogue;
  readonly context: Pick<Context, 'stdout'>;
  /** The values of flags, which are not asked for. */
  readonly values: Values;
  readonly defaults: Answers;
}

/** Asks for what the flags leave open; undefined if the terminal is closed before the end. */
export async function askFor({
  dialogue,
  context: { stdout },
  values,
  defaults,
}: AskOptions): Promise<Values | undefined> {
  const answers: Record<string, string | undefined> = { ...values };
  const open = questions.filter(({ key }) => !(key in values));
  if (open.length > 0) stdout.write('Enter accepts what is in brackets; Ctrl-C ends this.\n\n');
  for (const question of open) {
    const { key } = question;
    if (key === 'host') stdout.write(hostList());
    if (key === 'url') stdout.write(addressLine(answers['host']));
    const fallback = key === 'url' && answers['host'] !== defaults.host ? undefined : defaults[key];
    const answer = await askOne(question, { dialogue, stdout, fallback });
    if (answer === undefined) return undefined;
    answers[key] = answer.value;
  }
  return answers;
}

interface OneOptions extends Pick<AskOptions, 'dialogue'>, Pick<Context, 'stdout'> {
  readonly fallback: string | undefined;
}

/** Asks again for as long as the answer is not accepted. */
async function askOne(
  question: Question,
  { dialogue, stdout, fallback }: OneOptions,
): Promise<{ readonly value: string | undefined } | undefined> {
  const shown = fallback ?? (question.isOptional ? 'none' : undefined);
  const none = question.isOptional && fallback !== undefined ? '; - for none' : '';
  const prompt = `${question.text}${shown === undefined ? '' : ` [${shown}${none}]`}: `;
  for (;;) {
    const line = await dialogue.ask(prompt);
    if (line === undefined) return undefined;
    const checked = checkAnswer(question, line.trim() === '' ? (fallback ?? '') : line);
    if ('value' in checked) return checked;
    const { reason, hint } = checked;
    stdout.write(`  ${reason[0]?.toUpperCase()}${reason.slice(1)}${hint ? `; ${hint}` : ''}\n`);
  }
}

function hostList(): string {
  const lines = hostKeys.map((key, index) => `  ${index + 1} ${hosts[key].label} (${key})\n`);
  return `Where will it be published?\n${lines.join('')}`;
}

function addressLine(host: string | undefined): string {
  const { label, address } = hosts[hostKeys.find((key) => key === host) ?? 'none'];
  if (address === undefined) return '';
  return `${label} makes it ${address} unless you have a domain of your own.\n`;
}
