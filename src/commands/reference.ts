// The commands → their reference in Markdown, for docs/cli.md. Everything in it comes from the
// commands.
import { commands } from './commands.ts';
import { argumentUsage, type Command, type Flag, flagUsage } from './define-command.ts';

/**
 * The reference of every command: a heading, what it does, how it is written, a table of its flags
 * and an example. Links are relative to docs/.
 */
export function commandReference(): string {
  return commands.map(referenceOf).join('\n');
}

function referenceOf({ name, text, more, argument, flags, example }: Command): string {
  const usage = [
    'broadsheet',
    name,
    ...(argument ? [argumentUsage(argument)] : []),
    '[flags]',
  ].join(' ');
  return `## ${name}

${[`${text}.`, more].filter(Boolean).join(' ')}

\`\`\`text
${usage}
\`\`\`

${argument ? `\`${argument.value}\` is ${argument.text}.\n\n` : ''}| flag | what it does |
| --- | --- |
${Object.entries<Flag>(flags).map(rowOf).join('')}
For example:

\`\`\`sh
npx ${example}
\`\`\`
`;
}

function rowOf([key, flag]: readonly [string, Flag]): string {
  const text = [`${flag.text}${flag.more ? '.' : ''}`, flag.more].filter(Boolean).join(' ');
  return `| \`${flagUsage(key, flag)}\` | ${text.replaceAll('|', '\\|')} |\n`;
}
