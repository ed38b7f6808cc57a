// The program itself, which an old Node cannot read.
'use strict';

void import('../dist/bundle/cli.js');
