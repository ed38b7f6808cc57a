// Explanation → lines that a person reads in ten seconds. Prints nothing and decides nothing.
import path from 'node:path';
import type { Change } from '../explain/compare-data.ts';
import type { Verdict } from '../explain/compare-snapshots.ts';
import type { Explanation, PageExplanation } from '../explain/explain-page.ts';

/** How many changes of a page are listed, and how many characters of a value are shown. */
const mostChanges = 12;
const mostCharacters = 70;

/** Fields that the first lines of the answer already show. */
const shownAlready = ['text', 'canonical', 'self'];

/** The lines of an answer; `outputName` is the output folder as it is shown. */
export function explanationLines(
  { file, shownOn = {}, page }: Explanation,
  outputName: string,
): string[] {
  const kinds = Object.entries(shownOn).map(([kind, urls]) =>
    urls.length === 1 ? `${kind} ${urls[0]}` : `${kind}: ${urls.length} pages`,
  );
  return [
    ...(file === undefined
      ? []
      : [file, ...(kinds.length > 0 ? kinds.map((text) => `  on ${text}`) : ['  on no page'])]),
    ...(file !== undefined && page ? [''] : []),
    ...(page ? pageLines(page, outputName) : []),
  ];
}

function pageLines(
  {
    kind,
    url,
    output,
    bytes,
    templates,
    shows,
    sources: { own, shown },
    last,
    next,
  }: PageExplanation,
  outputName: string,
): string[] {
  const files = [
    ...(own === undefined ? [] : [own]),
    ...Object.entries(shown).map(([name, paths]) => `${name}: ${listed(paths)}`),
  ];
  const fields = Object.entries(shows).flatMap(([name, value]) => {
    const text = shownAlready.includes(name) ? '' : valueText(value);
    return text === '' ? [] : [[name, text] as const];
  });
  const width = Math.max(0, ...fields.map(([name]) => name.length));
  const size = bytes === undefined ? '' : `, ${bytes} bytes`;
  return [
    `${url} (${kind})`,
    `  file: ${path.posix.join(outputName, output)}${size}`,
    ...labelled(
      'made with',
      templates.map(({ path, of }) => `${path} (the ${of}'s)`),
    ),
    ...labelled('made of', files),
    ...labelled(
      'shows',
      fields.map(([name, text]) => `${name.padEnd(width)}  ${text}`),
    ),
    ...(last
      ? verdictLines(`The last build (number ${last.build})`, last, past)
      : ['No earlier build of this output is known.']),
    ...verdictLines('The next build', next, future),
  ];
}

function labelled(label: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`  ${label}:`, ...texts.map((text) => `    ${text}`)];
}

type Words = Readonly<Record<Verdict['outcome'], string>>;
const past: Words = {
  new: 'made it',
  rendered: 'rendered it',
  'left-alone': 'left it alone',
  removed: 'removed it',
  absent: 'had no such page',
};
const future: Words = {
  new: 'makes it',
  rendered: 'renders it',
  'left-alone': 'leaves it alone',
  removed: 'removes it',
  absent: 'has no such page',
};

function verdictLines(who: string, { outcome, changes }: Verdict, words: Words): string[] {
  const isAlone = outcome === 'left-alone';
  const why = isAlone
    ? changes.length > 0
      ? ': nothing that it shows has changed, although this has'
      : ': nothing that it is made of has changed'
    : changes.length > 0
      ? ', because'
      : '';
  const rest = changes.length - mostChanges;
  return [
    `${who} ${words[outcome]}${why}${changes.length > 0 ? ':' : '.'}`,
    ...changes.slice(0, mostChanges).map((change) => `  ${changeText(change)}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

const changeWords = { new: 'is new', changed: 'has changed', gone: 'is gone' } as const;

function changeText(change: Change): string {
  if (change.kind === 'other') return change.text;
  if (change.kind === 'file') return `${change.path} ${changeWords[change.change]}`;
  const { path, from, to } = change;
  if (from === undefined) return `${path} is new: ${shortText(to)}`;
  return to === undefined
    ? `${path} is gone: ${shortText(from)}`
    : `${path}: ${shortText(from)} → ${shortText(to)}`;
}

/** The value of a field in short; "" for an empty one. */
function valueText(value: unknown): string {
  if (value === '' || value === false || value === undefined) return '';
  if (!Array.isArray(value))
    return isRecord(value) && Object.keys(value).length === 0 ? '' : shortText(value);
  return value.length === 0 ? '' : cut(`${value.length}: ${value.map(shortText).join(', ')}`);
}

function shortText(value: unknown): string {
  if (!isRecord(value)) return cut(JSON.stringify(value));
  const { title, name, text, url } = value;
  if (typeof text === 'string') return text;
  const called = title ?? name;
  if (typeof called === 'string')
    return cut(
      typeof url === 'string' ? `${JSON.stringify(called)} ${url}` : JSON.stringify(called),
    );
  return cut(typeof url === 'string' ? url : JSON.stringify(value));
}

function listed(paths: readonly string[]): string {
  return paths.length <= 3
    ? paths.join(', ')
    : `${paths.length} files, ${paths[0]} … ${paths.at(-1)}`;
}

function cut(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
