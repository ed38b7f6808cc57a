// npm run pictures [-- --out FOLDER --readme FOLDER --only KIND …]: the sample site → pictures of
// each kind of page, in light and dark, for a phone and for a desk, for people to look at; and
// three of them, small, for the README.
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takePictures } from './take-pictures.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'pictures' },
    readme: { type: 'string', default: 'docs/pictures' },
    only: { type: 'string', multiple: true },
  },
});

for await (const { path, bytes } of takePictures({
  root: resolve('.'),
  out: resolve(values.out),
  readme: resolve(values.readme),
  ...(values.only && { only: values.only }),
})) {
  process.stdout.write(`${relative('.', path)}  ${Math.ceil(bytes / 1000)} KB\n`);
}
