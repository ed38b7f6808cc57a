// broadsheet headers HOST → the security headers of the site as that host reads them, on standard
// output: to be included in a configuration that is nobody else's to see. Reads the configuration;
// writes no file.

import { nearest } from '../lib/nearest.ts';
import { headerLines, hosts } from '../plan/host-headers.ts';
import { type Diagnostic, formatDiagnostic, type Problem } from '../site/diagnostics.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import type { FlagValues } from './flags.ts';
import { openSite, placeConfigProblems } from './site.ts';

/** Prints the headers for a host. Reports `bad-argument` for one that is not known. */
export async function headersCommand(
  flags: Omit<FlagValues, 'host'> & { readonly host: string },
  context: Context,
): Promise<ExitCode> {
  const { host: named, ...others } = flags;
  const host = hosts.find((one) => one === named);
  if (host === undefined) return refuse(placeConfigProblems([unknownHost(named)], ''), context);
  const site = await openSite(others, context);
  if ('diagnostics' in site) return refuse(site.diagnostics, context);
  context.stdout.write(
    headerLines(host, site.config)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return exitCodes.clean;
}

function refuse(diagnostics: readonly Diagnostic[], { stderr }: Context): ExitCode {
  for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  return exitCodes.usage;
}

function unknownHost(host: string): Problem {
  const meant = nearest(host, hosts);
  const hint = meant
    ? `write broadsheet headers ${meant} if that was meant`
    : `write one of ${hosts.join(', ')}, for example broadsheet headers nginx`;
  return {
    code: 'bad-argument',
    severity: 'error',
    message: `Cannot write headers for "${host}": no such host is known`,
    hint,
    path: '',
  };
}
