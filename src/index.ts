// The public API, re-exports only: what a configuration and a program that builds sites need.
export { build, type BuildOptions, type BuildReport, type Progress } from './build.ts';
export { loadConfig, type LoadedConfig, type RefusedConfig } from './config.ts';
export { defineConfig, type UserConfig } from './define-config.ts';
export { formatDiagnostic, type Diagnostic, type Place, type Problem } from './diagnostics.ts';
export type * from './types.ts';
export type * from './views.ts';
