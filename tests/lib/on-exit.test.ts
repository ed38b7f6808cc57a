import { describe, expect, it } from 'vitest';
import { onExit } from '../../src/lib/on-exit.ts';

/** Calls what would be called at the end of this process, of what was added meanwhile. */
function endAfter(work: () => void): void {
  const before = new Set(process.listeners('exit'));
  work();
  for (const listener of process.listeners('exit'))
    if (!before.has(listener)) {
      process.off('exit', listener);
      listener(0);
    }
}

describe('onExit', () => {
  it('undoes at the end what was not undone before, whatever fails', () => {
    const undone: string[] = [];
    endAfter(() => {
      onExit(() => {
        throw new Error('no');
      });
      onExit(() => void undone.push('kept'));
      onExit(() => void undone.push('closed'))();
    });
    expect(undone).toEqual(['kept']);
  });
});
