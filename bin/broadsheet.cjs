#!/usr/bin/env node
// What `npx broadsheet` runs first: an old Node is told in a sentence that it is one. Only what the
// oldest Node can read is in here; the program is behind start.cjs.
'use strict';

const needed = [20, 19];
const here = process.versions.node;
const [major, minor] = here.split('.').map(Number);

if (major > needed[0] || (major === needed[0] && minor >= needed[1])) {
  require('./start.cjs');
} else {
  const least = needed.join('.');
  process.stderr.write(`Broadsheet needs Node ${least} or newer; this is Node ${here}\n`);
  process.exitCode = 2;
}
