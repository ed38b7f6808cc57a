// node --import tests/support/die-at.mjs program.js: kills the program (SIGKILL) before its DIE_AT-th change of the disk (or the
// one of a kind: "renameSync 2"), or, with DIE_HALFWAY, when half of what that change writes is written. Without DIE_AT it says at the end how many there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { DIE_AT, DIE_HALFWAY } = process.env;
let count = 0;
const counts = {};

for (const name of [
  'writeFileSync',
  'appendFileSync',
  'writeSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'rmdirSync',
  'mkdirSync',
  'mkdtempSync',
  'copyFileSync',
  'utimesSync',
]) {
  const change = fs[name];
  fs[name] = (...given) => {
    count += 1;
    counts[name] = (counts[name] ?? 0) + 1;
    if (count !== Number(DIE_AT) && `${name} ${counts[name]}` !== DIE_AT) return change(...given);
    const [target, data, ...rest] = given;
    if (DIE_HALFWAY && /^(?:write|append)/.test(name))
      change(
        target,
        data.slice(0, data.length >> 1),
        ...rest.slice(0, name === 'writeSync' ? 0 : 1),
      );
    process.kill(process.pid, 'SIGKILL');
    // The signal is on its way; nothing more may happen meanwhile.
    for (;;);
  };
}
syncBuiltinESMExports();

if (DIE_AT === undefined) process.on('exit', () => process.stderr.write(`operations: ${count}\n`));
