// The theme's templates/ overlaid by the site's templates/ → which template makes which kind of
// page, every file with its text, and the files to copy. Reads files; renders and judges none of
// them.
import { compareText } from '../lib/compare.ts';
import { nearest } from '../lib/nearest.ts';
import { sourcePath } from '../lib/path.ts';
import type { Problem } from '../site/diagnostics.ts';
import { ProblemError } from '../site/problem-error.ts';
import type { SourcePath } from '../site/types.ts';
import { badFileName, type ListedFile, listFiles } from './list-files.ts';
import { fileTooLarge, readText } from './read-source.ts';

/** A template, layout or partial. */
export interface TemplateFile {
  /** Relative to templates/: "post.vto", "layouts/base.vto". */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** "templates/post.vto"; empty for a file of the theme that comes with the package. */
  readonly source: SourcePath | '';
  readonly text: string;
}

/**
 * What the site's and the theme's folders give together. Plain data: it may be sent to another
 * thread.
 */
export interface TemplateListing {
  readonly templates: {
    /** The path of the template that makes pages of a kind. */
    readonly kinds: Readonly<Record<string, string>>;
    /** By path. */
    readonly files: readonly TemplateFile[];
  };
  /** Files of assets/, by path: "assets/style.css". */
  readonly assets: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

// Eleventy's own languages and those of its plugins: https://www.11ty.dev/docs/languages/
const languages = new Set(
  [
    'vto',
    'njk',
    'liquid',
    'html',
    '11ty.js',
    '11ty.mjs',
    '11ty.cjs',
    '11ty.ts',
    '11ty.jsx',
    '11ty.tsx',
  ].concat(['hbs', 'mustache', 'ejs', 'haml', 'pug', 'webc', 'edge']),
);

/** A kind of pages, and the names of its templates in order of preference. */
export interface TemplateKind {
  readonly name: string;
  readonly templates: readonly string[];
}

export interface ListTemplatesOptions {
  /**
   * The site's files go first, all names of them: a site that has only list.njk makes its tag pages
   * with it, even if the theme has a tag.vto.
   */
  readonly kinds: readonly TemplateKind[];
  /** The package's templates/, absolute. */
  readonly theme: string;
  /** The site's templates/, absolute; need not exist. */
  readonly site: string;
}

/**
 * Lists the template set. Reports `unknown-template` for files of the site's that nothing uses,
 * `file-too-large` and `bad-file-name`.
 * Throws ProblemError where the theme itself lacks a template: the package is not installed whole.
 */
export function listTemplates({
  kinds: wanted,
  theme,
  site,
}: ListTemplatesOptions): TemplateListing {
  const problems: Problem[] = [];
  const siteFiles = listFiles(site, {
    onBadName: (path) => problems.push(badFileName(`templates/${path}`)),
  });
  const overlay = new Map([...listFiles(theme), ...siteFiles].map((file) => [file.path, file]));
  const sitePaths = new Set(siteFiles.map(({ path }) => path));
  const kinds = chooseTemplates(wanted, [sitePaths, new Set(overlay.keys())]);
  const all = [...overlay.values()].sort((a, b) => compareText(a.path, b.path));
  const files = all
    .filter(({ path }) => !isAsset(path))
    .map(({ path, file }): TemplateFile => {
      const source = sitePaths.has(path) ? sourcePath(`templates/${path}`) : '';
      const { text, isWhole } = readText(file);
      if (source && !isWhole) problems.push(fileTooLarge(source));
      return { path, file, source, text: isWhole ? text : '' };
    });
  return {
    templates: { kinds, files },
    assets: all.filter(({ path }) => isAsset(path)),
    problems: [
      ...problems,
      ...findUnused(files, {
        used: new Set(Object.values(kinds)),
        known: [...new Set(wanted.flatMap(({ templates: names }) => names))],
      }),
    ],
  };
}

function isAsset(path: string): boolean {
  return path.startsWith('assets/');
}

/**
 * Looks in each folder in turn, for each name in turn; of several languages the first in the
 * alphabet is taken.
 */
function chooseTemplates(
  kinds: readonly TemplateKind[],
  folders: readonly ReadonlySet<string>[],
): Record<string, string> {
  const found = folders.map((folder) => {
    const templates = [...folder].filter(
      (path) => languages.has(extensionOf(path)) && !path.includes('/'),
    );
    return new Map(
      templates
        .sort(compareText)
        .reverse()
        .map((path) => [nameOf(path), path]),
    );
  });
  const choose = ({ name: kind, templates: candidates }: TemplateKind) => {
    for (const templates of found) {
      for (const name of candidates) {
        const path = templates.get(name);
        if (path !== undefined) return [kind, path];
      }
    }
    throw new ProblemError({
      code: 'system',
      message: `Cannot find the theme: it has no template for "${kind}"`,
      hint: 'install the package again, for example npm install broadsheet',
    });
  };
  return Object.fromEntries(kinds.map(choose)) as Record<string, string>;
}

function nameOf(path: string): string {
  return path.split('.')[0]!;
}

function extensionOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .split('.')
    .slice(1)
    .join('.')
    .toLowerCase();
}

/**
 * The site's files that make no page and stand in no other file's text; layouts, partials and notes
 * (.md) may wait unused.
 */
interface Usage {
  readonly used: ReadonlySet<string>;
  /** The names of templates of kinds. */
  readonly known: readonly string[];
}

/** True where a text names a file, not one of another folder: "post.vto", "./post.vto". */
function namesFile(text: string, path: string): boolean {
  const isName = /^(?:.*[^\w./-])?(?:\.{1,2}\/)*$/s;
  for (let at = text.indexOf(path); at !== -1; at = text.indexOf(path, at + 1)) {
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (isName.test(before) && !/^[\w-]/.test(text.slice(at + path.length))) return true;
  }
  return false;
}

interface Unused {
  readonly name: string;
  /** The nearest name of a template that there is. */
  readonly likely: string | undefined;
  readonly known: readonly string[];
  readonly files: readonly TemplateFile[];
}

function hintFor(path: string, { name, likely, known, files }: Unused): string {
  if (!languages.has(extensionOf(path)))
    return path.includes('/')
      ? 'move it to templates/assets/ if pages link it, or to data/ if a feature reads it'
      : `move it to templates/assets/${path}, which pages get as /assets/${path}`;
  if (known.includes(name))
    return `keep one template for "${name}", for example templates/${name}.vto`;
  const inFolder = files.find((file) => file.path.endsWith(`/${path}`));
  const ways = [
    likely !== undefined && `rename it to templates/${likely}${path.slice(name.length)}`,
    inFolder && `move it to templates/${inFolder.path}`,
  ].filter((way) => typeof way === 'string');
  return (
    ways.join(', or ') ||
    'name it after a kind of page (templates/post.vto), or move it to templates/partials/'
  );
}

function findUnused(files: readonly TemplateFile[], { used, known }: Usage): Problem[] {
  const isUsed = ({ path }: TemplateFile) =>
    used.has(path) ||
    /^(?:layouts|partials)\/|\.md$|\.11tydata\.\w+$/.test(path) ||
    files.some((other) => other.path !== path && namesFile(other.text, path));
  return files
    .filter((file) => file.source !== '' && !isUsed(file))
    .map(({ path, source }): Problem => {
      const name = nameOf(path);
      const likely = nearest(name, known);
      return {
        code: 'unknown-template',
        severity: 'warning',
        message: `Cannot use "${path}": no kind of page is made by it and no template includes it`,
        hint: hintFor(path, { name, likely, known, files }),
        path: source,
      };
    });
}
