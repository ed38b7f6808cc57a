// The name of a target → its kept inputs. Reads fuzz/seeds/ and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'seeds');

/** Reads the seeds of a target in the order of their names. */
export function readSeeds(target: string): Buffer[] {
  const names = readdirSync(join(folder, target)).toSorted();
  return names.map((name) => readFileSync(join(folder, target, name)));
}
