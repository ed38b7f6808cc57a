// What only this process needs → removed, also if it ends in the middle of its work. Never runs
// where the system ends a process at once, as SIGKILL does.

/**
 * Undoes something when the process ends; returns what ends the promise once it is undone already.
 * What cannot be undone is left: the next build looks for it.
 */
export function onExit(undo: () => void): () => void {
  const listener = () => {
    try {
      undo();
    } catch {
      // Nobody could do anything about it any more.
    }
  };
  process.once('exit', listener);
  return () => void process.off('exit', listener);
}
