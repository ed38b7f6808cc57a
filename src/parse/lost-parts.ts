// The source of a body → what of it no page shows, although its author wrote it for readers: notes
// that nothing refers to, and cells beyond the columns of a table (GFM drops both).
import type { Problem } from '../site/diagnostics.ts';
import type { BodyInput } from './body-context.ts';
import { findCode, makeIsIn, type Range } from './foreign/find-code.ts';

/** With what is before it, if that is the start of a line and begins no text. */
const note = /(?:(?<head>^[ \t>]*)|)(?<!\\)\[\^(?<label>[^\]\s^]+)\](?<colon>:?)/gm;
/** The line below the head of a table. */
const columnsLine = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const mayHoldTable = /-[ \t:]*\|/;

/** Reports `lost-note`, `missing-note` and `lost-cells`, each once, at the first place. */
export function findLostParts(
  source: string,
  { path, start = 0 }: Pick<BodyInput, 'path' | 'start'>,
): Problem[] {
  const hasNotes = source.includes('[^');
  const hasTables = source.includes('|') && mayHoldTable.test(source);
  if (!hasNotes && !hasTables) return [];
  const find = (code: readonly Range[]) => [
    ...(hasNotes ? notesOf(source, code) : []),
    ...(hasTables ? cellsOf(source, code) : []),
  ];
  // Code is looked for only where something is lost, unless it was in code.
  const faults = find([]).length === 0 ? [] : find(findCode(source));
  return faults.map(({ range, ...fault }) => ({
    ...fault,
    severity: 'warning',
    path,
    at: { kind: 'offset', offset: start + range.start, length: range.end - range.start },
  }));
}

type LostPart = Pick<Problem, 'code' | 'message' | 'hint'> & { readonly range: Range };

interface Note extends Range {
  readonly label: string;
}

function notesOf(source: string, code: readonly Range[]): LostPart[] {
  const isCode = makeIsIn(code);
  const texts = new Map<string, Note[]>();
  const marks: Note[] = [];
  for (const { 0: all, groups = {}, index } of source.matchAll(note)) {
    const { head, label = '', colon } = groups;
    const start = index + (head?.length ?? 0);
    if (isCode(start)) continue;
    const found = { start, end: index + all.length, label: label.toLowerCase() };
    const alike = texts.get(found.label);
    if (colon === '' || head === undefined) marks.push(found);
    else if (alike) alike.push(found);
    else texts.set(found.label, [found]);
  }
  const named = new Set(marks.map(({ label }) => label));
  const all = [...texts.values()];
  const lost = all
    .flatMap(([first, ...others]) => (named.has(first!.label) ? others : [first!, ...others]))
    .toSorted((a, b) => a.start - b.start);
  const missing = marks.filter(({ label }) => !texts.has(label));
  return [
    ...about(lost, (label, more) => ({
      code: 'lost-note',
      message: `Cannot show the text of note "${label}": ${
        named.has(label) ? 'there is another one of that name' : 'nothing in the text refers to it'
      }${more}`,
      hint: named.has(label)
        ? `give it another name, for example [^${label}-2]`
        : `write [^${label}] where the note belongs, or remove its text`,
    })),
    ...about(missing, (label, more) => ({
      code: 'missing-note',
      message: `Cannot show note "${label}": it has no text${more}`,
      hint: `write the text in a line of its own: "[^${label}]: …"`,
    })),
  ];
}

function about(
  notes: readonly Note[],
  say: (label: string, more: string) => Omit<LostPart, 'range'>,
): LostPart[] {
  const [range] = notes;
  if (!range) return [];
  return [{ ...say(range.label, notes.length === 1 ? '' : ` (${notes.length} notes)`), range }];
}

function cellsOf(source: string, code: readonly Range[]): LostPart[] {
  const isCode = makeIsIn(code.filter(({ start, end }) => source.slice(start, end).includes('\n')));
  const lost: Range[] = [];
  let columns = 0;
  let before = 0;
  let start = 0;
  for (const line of source.split('\n')) {
    const cells = isCode(start) ? 0 : countCells(line);
    if (cells === 0) columns = 0;
    else if (columns > 0 && cells > columns) lost.push({ start, end: start + line.length });
    else if (columns === 0 && cells === before && columnsLine.test(line)) columns = cells;
    before = cells;
    start += line.length + 1;
  }
  const [range] = lost;
  if (!range) return [];
  const rows = lost.length === 1 ? 'a row has' : `${lost.length} rows have`;
  return [
    {
      code: 'lost-cells',
      message: `Cannot show all cells of a table: ${rows} more of them than the table has columns`,
      hint: 'add columns to the head, or write \\| for a bar that parts no cells, in code, too',
      range,
    },
  ];
}

/** 0 for a line without bars, which is no row. */
function countCells(line: string): number {
  if (!line.includes('|')) return 0;
  const row = line.replace(/^[ \t>]+|[ \t]+$/g, '').replace(/\\\|/g, '');
  return row.replace(/^\||\|$/g, '').split('|').length;
}
