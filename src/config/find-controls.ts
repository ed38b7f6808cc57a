// A value that somebody has written → a fault for each text in it with a character that is no text.
// Changes nothing.
import { controlIn } from '../lib/controls.ts';
import type { Fault, FaultPath } from './faults.ts';

/** Finds controls in texts and in names of keys, however deep. `skip` leaves a value out. */
export function findControls(
  value: unknown,
  skip: (path: FaultPath) => boolean = () => false,
): Fault[] {
  const faults: Fault[] = [];
  const look = (inside: unknown, path: FaultPath): void => {
    if (typeof inside === 'string') {
      const control = controlIn(inside);
      if (control !== undefined) faults.push(faultOf(path, control));
    } else if (typeof inside === 'object' && inside !== null && !skip(path)) {
      const isList = Array.isArray(inside);
      for (const [key, member] of Object.entries(inside)) {
        const control = controlIn(key);
        const at = [...path, isList ? Number(key) : key];
        if (control !== undefined) faults.push({ ...faultOf(path, control), path: at });
        look(member, at);
      }
    }
  };
  look(value, []);
  return faults;
}

function faultOf(path: FaultPath, control: string): Fault {
  return {
    path,
    message: `Cannot use \`${path.join('.') || 'the text'}\`: ${control} in it is no text`,
    hint: 'delete it, for example write "Three rivers" instead of "Three\\u0000 rivers"',
  };
}
