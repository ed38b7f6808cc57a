// Progress of a build → a bar that is redrawn on a terminal, or a line now and then elsewhere.
// Writes to standard error only, and never what went wrong.
import type { Progress } from '../build/build.ts';
import type { Context } from './context.ts';

/** Shows how far a build has come; `end` removes the bar. */
export interface ProgressDisplay {
  readonly update: (progress: Progress) => void;
  readonly end: () => void;
}

const redrawMs = 100;
const lineMs = 2000;
const barWidth = 30;

/**
 * A bar on a terminal; without one, or in continuous integration, a line every two seconds and at
 * the end of each phase.
 */
export function showProgress({ stderr, env, now }: Context): ProgressDisplay {
  return stderr.isTTY && !env['CI'] && env['TERM'] !== 'dumb'
    ? bar({ stderr, now })
    : log({ stderr, now });
}

/** Shows nothing: for --quiet. */
export const noProgress: ProgressDisplay = { update: () => {}, end: () => {} };

type Screen = Pick<Context, 'stderr' | 'now'>;

function bar({ stderr, now }: Screen): ProgressDisplay {
  let drawnMs = -Infinity;
  let shown: Progress['phase'] | undefined;
  return {
    update({ phase, done, total }) {
      if (total === 0 || (phase === shown && done < total && now() - drawnMs < redrawMs)) return;
      drawnMs = now();
      shown = phase;
      const filled = Math.floor((Math.min(done, total) / total) * barWidth);
      const bar = '='.repeat(filled).padEnd(barWidth);
      const text = `${phase.padEnd(7)} [${bar}] ${done} of ${total}`;
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    end() {
      if (shown !== undefined) stderr.write('\r\u001b[K');
    },
  };
}

function log({ stderr, now }: Screen): ProgressDisplay {
  let loggedMs = now();
  let ended: Progress['phase'] | undefined;
  return {
    update({ phase, done, total }) {
      const atEnd = done >= total;
      if (total === 0 || phase === ended || (!atEnd && now() - loggedMs < lineMs)) return;
      loggedMs = now();
      if (atEnd) ended = phase;
      stderr.write(`${phase}: ${done} of ${total}\n`);
    },
    end() {},
  };
}
