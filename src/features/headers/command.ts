// broadsheet headers HOST → the security headers of the site in that host's syntax, on standard
// output, to include in a server's configuration. Reads the site's configuration; writes no file.
import { exitCodes } from '../../commands/context.ts';
import { defineCommand } from '../../commands/define-command.ts';
import * as flags from '../../commands/flags.ts';
import { placeConfigProblems, reject } from '../../commands/problems.ts';
import { openSite } from '../../commands/site.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Problem } from '../../site/diagnostics.ts';
import { headerLines, hosts } from './host-headers.ts';

const hostList = `${hosts.slice(0, -1).join(', ')} or ${hosts.at(-1)}`;

/** Prints the headers for a host. Reports `bad-argument` for an unknown one. */
export const headersCommand = defineCommand({
  name: 'headers',
  text: `Print the security headers of the site for ${hostList}`,
  more: 'See [Security headers](publishing.md#security-headers).',
  argument: { key: 'host', value: 'HOST', text: hostList },
  flags: { root: flags.root },
  example: 'broadsheet headers nginx',
  async run(input, context) {
    const host = hosts.find((known) => known === input.host);
    if (host === undefined)
      return reject(placeConfigProblems([unknownHost(input.host)], ''), context);
    const site = await openSite(input, context);
    if ('diagnostics' in site) return reject(site.diagnostics, context);
    const lines = headerLines(host, site.config);
    context.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return exitCodes.clean;
  },
});

function unknownHost(host: string): Problem {
  const meant = nearest(host, hosts);
  const hint = meant
    ? `did you mean broadsheet headers ${meant}?`
    : `write ${hostList}, for example broadsheet headers nginx`;
  return {
    code: 'bad-argument',
    severity: 'error',
    message: `Cannot write headers for "${host}": this host is unknown`,
    hint,
    path: '',
  };
}
