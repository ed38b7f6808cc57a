// The public API, re-exports only: what a configuration and a program that builds sites need.
export { type BuildOptions, type BuildReport, build, type Progress } from './build.ts';
export { type LoadedConfig, loadConfig, type RefusedConfig } from './config.ts';
export { defineConfig, type UserConfig } from './define-config.ts';
export { type Diagnostic, formatDiagnostic, type Place, type Problem } from './diagnostics.ts';
export type * from './types.ts';
export type * from './views.ts';
