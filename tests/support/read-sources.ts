// The sources of this project → their texts and what they import, for the tests that hold the rules
// of the house.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** An import or a re-export in a file. */
export interface Import {
  readonly file: string;
  /** "src/lib/date.ts" for a file of ours, "yaml" or "node:fs" for others. */
  readonly of: string;
  readonly isOwn: boolean;
  readonly isType: boolean;
}

/** A file of the project. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
}

/** All TypeScript below a folder of the project, except fixtures, in the order of the paths. */
export function readSources(folder: string): SourceText[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return names
    .filter((name) => name.endsWith('.ts') && !name.includes('fixtures/'))
    .toSorted()
    .map((name) => {
      const file = `${folder}/${name}`;
      const text = readFileSync(file, 'utf8');
      return {
        file,
        text,
        code: text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1'),
      };
    });
}

const statement =
  /^(?:import|export)\s+(?<type>type\s)?(?<names>[^'";=()]*?\bfrom\s+)?'(?<of>[^']+)'/gm;
const call = /(?<type>typeof\s+)?\b(?:import|require\.resolve)\('(?<of>[^']+)'\)/g;

/** What a file imports, types included, by `import`, `export … from`, `import()` and `require`. */
export function importsOf({ file, code }: SourceText): Import[] {
  return [...code.matchAll(statement), ...code.matchAll(call)].map(({ groups }) => {
    const { of = '', type, names } = groups ?? {};
    const isOwn = of.startsWith('.');
    const braces = names && /^\{([^}]*)\}\s*from\s+$/.exec(names)?.[1];
    const onlyTypes =
      Boolean(braces) &&
      braces!.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    return {
      file,
      of: isOwn ? posix.join(posix.dirname(file), of) : of,
      isOwn,
      isType: type !== undefined || onlyTypes,
    };
  });
}
