#!/usr/bin/env node
// `npm create broadsheet [DIR]` → `broadsheet init [DIR]`. Its syntax is one that old versions of Node
// read, too: they are told which one is needed.
'use strict';
var path = require('path');
var version = process.versions.node.split('.').map(Number);

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    'Broadsheet needs Node 20.19 or newer; this is Node ' + process.versions.node,
  );
  process.exit(2);
}
var url = require('url');
var engine = path.dirname(require.resolve('broadsheet'));
process.argv.splice(2, 0, 'init');
import(url.pathToFileURL(path.join(engine, 'bundle/cli.js')).href);
