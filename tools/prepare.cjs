// What npm runs before it packs or installs this repository: compiles, or says in a sentence what
// is missing for that. It works without any package, and in an old Node.
// biome-ignore-all lint/style/useNodejsImportProtocol: an old Node knows no "node:"
'use strict';

const { spawnSync } = require('child_process');
const { existsSync } = require('fs');
const { join } = require('path');
const { engines, devDependencies } = require('../package.json');

const root = join(__dirname, '..');
const numbersOf = (version) => version.match(/\d+/g).map(Number);
const [needed, here] = [engines.node, process.versions.node].map(numbersOf);
const isOld = here[0] < needed[0] || (here[0] === needed[0] && here[1] < needed[1]);
const isInstalled = (name) => existsSync(join(root, 'node_modules', name, 'package.json'));
const missing = Object.keys(devDependencies).filter((name) => !isInstalled(name));

if (isOld) {
  refuse(`it needs Node ${needed.join('.')} or newer, and this is Node ${process.versions.node}`);
} else if (missing.length > 0) {
  const hint = '  hint: run `npm ci` in this folder first, without --omit=dev';
  const what = `${missing.length} of the packages that it is developed with`;
  refuse(`${what} are not in node_modules/\n${hint}`);
} else {
  const options = { cwd: root, shell: true, stdio: 'inherit' };
  const { status } = spawnSync('npm run --silent compile', options);
  process.exitCode = status === null ? 1 : status;
}

function refuse(reason) {
  process.stderr.write(`Cannot compile Broadsheet: ${reason}\n`);
  process.exitCode = 1;
}
