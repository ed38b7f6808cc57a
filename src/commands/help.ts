// The table of commands and flags → what --help prints. Knows nothing that the table does not say.
import {
  type Command,
  type CommandName,
  commands,
  type Flag,
  type FlagName,
  flags,
  usageOf,
} from './flags.ts';

/** The help of one command, or of the whole program. */
export function helpText(name?: CommandName): string {
  return name === undefined ? programHelp() : commandHelp(name);
}

function programHelp(): string {
  const names = Object.keys(commands) as CommandName[];
  return lines(
    'Broadsheet makes a site of a folder of posts.',
    '',
    ...names.map((name) => `  ${usageLine(name)}`),
    '',
    ...columns(names.map((name) => [name, commands[name].text])),
    '',
    ...columns(flagRows(['help', 'version'])),
    '',
    'broadsheet COMMAND --help tells more.',
  );
}

function commandHelp(name: CommandName): string {
  const { text, example, flags: own }: Command = commands[name];
  return lines(
    `broadsheet ${name} ${text}.`,
    '',
    `  ${usageLine(name)}`,
    '',
    ...columns(flagRows([...own, 'help'])),
    '',
    `For example: ${example}`,
    '',
    'It ends with 0 where all is well, 1 for errors in the content, 2 for flags or configuration, 3 for a bug.',
  );
}

function usageLine(name: CommandName): string {
  const { argument, flags: own }: Command = commands[name];
  const excluded = new Set<string | undefined>(own.map((flag) => (flags[flag] as Flag).excludes));
  const beside = new Set<string>();
  const shown = own
    .filter((flag) => !excluded.has(flag))
    .map((flag) => {
      const { excludes }: Flag = flags[flag];
      if (excludes === undefined || beside.has(excludes)) return `[${usageOf(flag)}]`;
      beside.add(excludes);
      return `[${usageOf(flag)} | ${usageOf(excludes as FlagName)}]`;
    });
  return wrap(['broadsheet', name, ...(argument ? [argument] : []), ...shown]);
}

/** Words on lines of 100 columns, the second and further ones indented by six. */
function wrap(words: readonly string[]): string {
  let column = 0;
  return words
    .map((word, index) => {
      const isBreak = column + word.length > 96;
      column = (isBreak ? 4 : column) + word.length + 1;
      return `${isBreak ? '\n      ' : index === 0 ? '' : ' '}${word}`;
    })
    .join('');
}

function flagRows(names: readonly FlagName[]): [string, string][] {
  return names.map((name) => {
    const { short, text }: Flag = flags[name];
    return [`${short ? `-${short}, ` : ''}${usageOf(name)}`, text];
  });
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}

function lines(...rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
