// The Markdown plugins of a site → the same, whose failures are always errors: to unified, a plugin
// that throws null has done its work. Runs none of them.
import type { Pluggable, PluggableList, Plugin, Preset } from 'unified';

type Step = (this: unknown, ...given: unknown[]) => unknown;

/** Guards each plugin of a list, in presets too; options stay as they are. */
export function guardPlugins(list: readonly unknown[]): PluggableList {
  return (list as PluggableList).map((pluggable): Pluggable => {
    if (typeof pluggable === 'function') return guard(pluggable);
    if (!Array.isArray(pluggable)) return guardPreset(pluggable as Preset);
    const [plugin, ...options] = pluggable;
    return [guard(plugin as Plugin), ...options] as Pluggable;
  });
}

function guardPreset(preset: Preset): Preset {
  return preset?.plugins ? { ...preset, plugins: guardPlugins(preset.plugins) } : preset;
}

/** By plugin: a second use of one changes its options, so it must be the same one again. */
const guarded = new WeakMap<object, Plugin>();

function guard(plugin: Plugin): Plugin {
  const known = guarded.get(plugin);
  if (known) return known;
  const attach = function (this: unknown, ...options: unknown[]): unknown {
    const step = (plugin as Step).apply(this, options);
    return typeof step === 'function' ? guardStep(step as Step) : step;
  } as unknown as Plugin;
  guarded.set(plugin, attach);
  return attach;
}

/** The number of parameters says whether a step calls back. */
function guardStep(step: Step): Step {
  const run = (given: unknown[], self: unknown) => {
    try {
      const result = step.apply(self, given);
      return result instanceof Promise ? result.catch(rethrow) : result;
    } catch (thrown) {
      return rethrow(thrown);
    }
  };
  return step.length > 2
    ? function (this: unknown, tree, file, next) {
        return run([tree, file, next], this);
      }
    : function (this: unknown, tree, file) {
        return run([tree, file], this);
      };
}

function rethrow(thrown: unknown): never {
  throw thrown instanceof Error ? thrown : new Error(`it throws ${String(thrown)}`);
}
