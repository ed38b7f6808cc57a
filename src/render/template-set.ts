// The template set as data → a folder that holds it as files, because every template language looks
// for its includes on the disk. The one place of render/ that touches it: writes below the scratch
// folder only, and renders nothing.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mostTextBytes } from '../lib/text.ts';
import { ProblemError } from '../site/problem-error.ts';
import type { SourcePath } from '../site/types.ts';
import type { HtmlKind } from '../site/views.ts';

/** A template, layout or partial. */
export interface TemplateFile {
  /** Relative to templates/: "post.vto", "layouts/base.vto". */
  readonly path: string;
  /** Absolute: the file itself, which scripts are loaded from. */
  readonly file: string;
  /** "templates/post.vto"; empty for a file of the theme that comes with the package. */
  readonly source: SourcePath | '';
  readonly text: string;
}

/** The templates that a site is rendered with: the theme's, overlaid by the site's own. */
export interface TemplateSet {
  /** The path of the template that makes pages of a kind. */
  readonly kinds: Readonly<Record<HtmlKind, string>>;
  readonly files: readonly TemplateFile[];
}

/**
 * Names the content of a template set: equal sets have equal names. What scripts import from
 * elsewhere is not seen.
 */
export function fingerprintTemplates(templates: TemplateSet): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([templates.kinds, templates.files.map(({ path, text }) => [path, text])]),
  );
  return hash.digest('hex').slice(0, 16);
}

/**
 * Writes a template set below `scratch` and returns the absolute folder, named after the content:
 * another set never meets the files, nor what Eleventy remembers about them, of the one before.
 * Several threads may write the same set at once.
 */
export function writeTemplateSet(templates: TemplateSet, scratch: string): string {
  const name = fingerprintTemplates(templates);
  const folder = join(scratch, `templates-${name}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(join(scratch, 'draft-'));
  // Node reads a script's kind from the nearest package.json.
  writeFileSync(join(draft, 'package.json'), '{"type":"module"}\n');
  for (const template of templates.files) {
    const file = join(draft, template.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, isScript(template.path) ? forward(template, name) : template.text);
  }
  try {
    renameSync(draft, folder);
  } catch (cause) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw new Error(`Cannot write the templates to ${folder}`, { cause });
  }
  return folder;
}

function isScript(path: string): boolean {
  return /\.[cm]?js$/.test(path);
}

/**
 * A script that hands on the original's exports: from its own place, its imports and packages are
 * found.
 */
function forward({ path, file }: TemplateFile, version: string): string {
  if (path.endsWith('.cjs')) return `module.exports = require(${JSON.stringify(file)});\n`;
  return [
    `import * as template from ${JSON.stringify(`${pathToFileURL(file)}?templates=${version}`)};`,
    'export default template.default ?? { ...template };',
    'export const data = template.data;',
    '',
  ].join('\n');
}

/**
 * A folder under a name that Eleventy can search: it reads "(1)" in a path as part of a pattern. A
 * link below `scratch` if need be.
 */
export function searchableFolder(folder: string, scratch: string): string {
  if (!/[()[\]{}|!?*+@#%\\]/.test(folder)) return folder;
  const link = join(mkdtempSync(join(scratch, 'link-')), 'pages');
  // Eleventy finds a "\\" behind a link, and takes it for a slash.
  if (sep === '/' && folder.includes('\\')) cpSync(folder, link, { recursive: true });
  else symlinkSync(folder, link, 'junction');
  return link;
}

/** The text of a template that Eleventy has found by itself: one of the site owner's own pages. */
export function readTemplate(file: string, path: SourcePath): string {
  if (statSync(file).size > mostTextBytes)
    throw new ProblemError({
      code: 'file-too-large',
      message: `Cannot read the file: it has more than ${mostTextBytes / 1e6} MB`,
      hint: 'move it to public/',
      path,
    });
  return readFileSync(file, 'utf8');
}
