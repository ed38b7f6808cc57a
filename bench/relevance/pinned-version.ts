// The name of a package → its version. The project names exact versions, so its own manifest says
// what is installed; many packages do not let others read theirs.
import { readFileSync } from 'node:fs';

/** The version of a development dependency; throws for others. */
export function pinnedVersion(name: string): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { devDependencies } = JSON.parse(text) as { devDependencies: Record<string, string> };
  const version = devDependencies[name];
  if (version === undefined) throw new Error(`Cannot find "${name}" in devDependencies`);
  return version;
}
