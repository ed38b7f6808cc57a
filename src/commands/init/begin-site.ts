// broadsheet init: flags, a terminal and a folder → the files of a new site, written together at
// the end, and what to do next. Never overwrites a file.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { slugify } from '../../lib/slug.ts';
import type { Problem } from '../../site/diagnostics.ts';
import { type Context, type ExitCode, exitCodes } from '../context.ts';
import { placeConfigProblems, reject } from '../problems.ts';
import { openSite } from '../site.ts';
import { type Answers, questions } from './answers.ts';
import { answersOf, askFor, type Given } from './ask.ts';
import { defaultAnswers } from './defaults.ts';
import * as around from './look-around.ts';
import { reportOf } from './report.ts';
import { siteFiles } from './site-files.ts';
import { writeNewFiles } from './write-new-files.ts';

/** What `init` gets from its command line. */
export interface InitInput extends Given {
  /** As it is written. */
  readonly folder: string;
  readonly yes?: true;
}

/** Where things are; absolute. */
interface Places {
  readonly folder: string;
  /** The folder of the package of the engine. */
  readonly engine: string;
}

/** Begins a site in a folder, or completes one. */
export async function beginSite(
  input: InitInput,
  { context, engine }: { readonly context: Context; readonly engine: string },
): Promise<ExitCode> {
  const folder = path.resolve(context.cwd, input.folder);
  const fail = (problems: readonly Problem[]) =>
    reject(placeConfigProblems(problems, folder), context);
  const problem = around.folderProblem(folder);
  if (problem) return fail([problem]);
  const answered = answersOf(input);
  if ('problems' in answered) return fail(answered.problems);
  const configured = await configuredIn(folder, { input, context });
  if ('diagnostics' in configured) return reject(configured.diagnostics, context);
  if ('problems' in configured) return fail(configured.problems);

  const repository = around.repositoryOf(folder);
  const name = path.basename(folder);
  const defaults = defaultAnswers({
    name,
    gitConfig: repository?.config ?? '',
    ...context.locale(),
  });
  const values = { ...configured.values, ...answered.values };
  const dialogue = input.yes ? undefined : await context.openDialogue?.();
  const asked = dialogue
    ? await askFor({ dialogue, context, values, defaults }).finally(dialogue.close)
    : values;
  if (asked === undefined) {
    context.stderr.write('\nended before the last question: nothing was written\n');
    return exitCodes.usage;
  }
  const answers = complete(asked, defaults);
  const { files, ...written } = writeSite(answers, { places: { folder, engine }, context });
  const unasked = dialogue ? [] : questions.filter(({ key }) => !(key in values));
  context.stdout.write(
    reportOf({
      answers,
      unasked,
      folder,
      files,
      repository: repository?.root,
      ...written,
      context,
    }),
  );
  return exitCodes.clean;
}

/** Adds the defaults; an address goes with the host that it is of. */
function complete(
  values: Readonly<Record<string, string | undefined>>,
  defaults: Answers,
): Answers {
  const { host = defaults.host } = values;
  const { url, ...rest } = defaults;
  return { ...rest, ...(host === defaults.host && url && { url }), ...values } as Answers;
}

type Configured =
  | { readonly values: Readonly<Record<string, string | undefined>> }
  | { readonly problems: readonly Problem[] }
  | Extract<Awaited<ReturnType<typeof openSite>>, { diagnostics: unknown }>;

/** What the configuration of a site says that there is: nobody is asked for it again. */
async function configuredIn(
  folder: string,
  { input, context }: { readonly input: InitInput; readonly context: Context },
): Promise<Configured> {
  const file = around.configIn(folder);
  if (file === undefined) return { values: {} };
  const site = await openSite({ root: folder }, context);
  if ('diagnostics' in site) return site;
  const { title, language, timeZone = 'UTC' } = site.config;
  // The default is the address of nobody.
  const url = site.config.url === 'http://localhost/' ? undefined : site.config.url;
  const values = { title, url, language, timeZone, author: undefined };
  const given = questions.filter(({ key }) => key in values && input[key] !== undefined);
  if (given.length === 0) return { values };
  return {
    problems: given.map(({ key, example }) => ({
      code: 'bad-flag',
      severity: 'error',
      message: `Cannot use the answer for \`${key}\`: "${file}" is there already`,
      hint: `change it in that file, for example \`${key}: "${example}"\``,
      path: '',
    })),
  };
}

interface Written {
  /** New files, by their paths. */
  readonly files: readonly string[];
  /** Files that were there, and what they lack. */
  readonly left: readonly { readonly name: string; readonly missing: string | undefined }[];
  readonly name: string;
}

function writeSite(
  answers: Answers,
  { places: { folder, engine }, context }: { readonly places: Places; readonly context: Context },
): Written {
  const recipes = readFileSync(path.join(engine, 'docs/publishing.md'), 'utf8');
  const slug = slugify(path.basename(folder) || 'notes');
  // npm installs no package into one of its own name.
  const name = slug === 'broadsheet' ? 'broadsheet-site' : slug;
  const nowMs = context.now();
  const texts = siteFiles(answers, {
    recipes,
    name,
    nowMs,
    engine: around.engineOf(engine, { folder }),
  });
  const obstacles = new Map(
    Object.keys(texts).map((file) => [file, around.obstacleOf(file, folder)]),
  );
  const files = Object.keys(texts).filter((file) => obstacles.get(file) === undefined);
  const left = Object.entries(texts).flatMap(([file, text]) => {
    const obstacle = obstacles.get(file);
    if (obstacle === undefined) return [];
    return [{ name: obstacle, missing: around.missingIn(file, folder, text) }];
  });
  writeNewFiles(folder, Object.fromEntries(files.map((file) => [file, texts[file]!])));
  return { files, left, name };
}
