// What a configuration in TypeScript imports: types, and a function that gives a configuration its
// type. Imports nothing that runs, so that a configuration loads in a millisecond.
import type { UserConfig } from './config-types.ts';

export type { UserConfig } from './config-types.ts';

/**
 * Gives a configuration back as it is, typed: `export default defineConfig({ title: 'Rivers and
 * Borders' })`.
 */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
