// The public API, re-exports only: what a configuration and a program that builds sites need.
export { type BuildOptions, type BuildReport, build, type Progress } from './build/build.ts';
export type { UserConfig } from './config/define-config.ts';
export { type LoadedConfig, loadConfig, type RefusedConfig } from './config/load-config.ts';
export type {
  Feature,
  FeatureContext,
  Kind,
  PageFeed,
  PageOutline,
  Shown,
} from './features/feature.ts';
export * from './features/site-api.ts';
export type { Diagnostic, Place, Problem } from './site/diagnostics.ts';
export { formatDiagnostic } from './site/format-diagnostic.ts';
export type * from './site/types.ts';
export type * from './site/views.ts';
