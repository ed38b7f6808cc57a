// broadsheet init: a folder → the files of a new site. The work is that of init/, which the other
// commands start without.
import { fileURLToPath } from 'node:url';
import { defineCommand } from './define-command.ts';
import { hostKeys } from './init/host-keys.ts';

export const initCommand = defineCommand({
  name: 'init',
  text: 'Begin a site: ask what it needs to know, and write its first files',
  more:
    'Every question has a flag. At a terminal, what the flags leave open is asked; elsewhere, ' +
    'and with `--yes`, the defaults are used and listed. No file is ever overwritten: those that ' +
    'are there already are listed and left as they are, and the exit code is 0. With a wrong ' +
    'flag it is 2, and nothing is written. See [Starting](starting.md).',
  argument: {
    key: 'folder',
    value: 'DIR',
    text: 'the folder of the site (default: the current folder)',
    fallback: '.',
  },
  flags: {
    title: { value: 'TITLE', text: 'the name of the site (default: made from that of the folder)' },
    url: { value: 'URL', text: 'the address of its home page (default: left out)' },
    language: { value: 'TAG', text: "its language, as a BCP 47 tag (default: the system's)" },
    timeZone: { value: 'ZONE', text: "its time zone, by its IANA name (default: the system's)" },
    author: { value: 'NAME', text: 'the default byline (default: none)' },
    host: {
      value: 'HOST',
      choices: hostKeys,
      text: `where it is published: ${hostKeys.join(', ')} (default: none)`,
      more: 'Its files are those of [Publishing](publishing.md).',
    },
    yes: { text: 'ask nothing, and use the defaults' },
  },
  example: 'broadsheet init notes --title "Rivers and Borders" --url https://example.org/ --yes',

  async run(input, context) {
    const { beginSite } = await import('./init/begin-site.ts');
    const engine = fileURLToPath(new URL('../..', import.meta.url));
    return beginSite(input, { context, engine });
  },
});
