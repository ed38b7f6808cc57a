// The public API, re-exports only: what a configuration and a program that builds sites need.
export { type BuildOptions, type BuildReport, build, type Progress } from './build/build.ts';
export { defineConfig, type UserConfig } from './config/define-config.ts';
export { type LoadedConfig, loadConfig, type RefusedConfig } from './config/load-config.ts';
export { type Diagnostic, formatDiagnostic, type Place, type Problem } from './site/diagnostics.ts';
export type * from './site/types.ts';
export type * from './site/views.ts';
