// What engines reached → tables as text: means over all queries, means by kind, and the queries
// to which an engine gave none of the expected posts.
import type { Figures, Score } from './score.ts';

/** A corpus and what engines reached on it. */
export type RelevanceReport = {
  readonly corpus: string;
  readonly posts: number;
  readonly scores: readonly Score[];
};

/** Renders a report; every line ends with a line feed. */
export function renderScores({ corpus, posts, scores }: RelevanceReport): string {
  const kinds = Object.keys(scores[0]?.kinds ?? {});
  const lines = [
    `${corpus}: ${posts} posts, ${scores[0]?.common.queries ?? 0} queries`,
    '',
    row('engine', ['MRR', 'recall@10']),
    ...scores.map(({ name, version, common }) => row(`${name} ${version}`, pairOf(common))),
    ...scores.flatMap(({ name, operators }) =>
      operators ? [row(`${name}, ${operators.queries} with operators`, pairOf(operators))] : [],
    ),
    '',
    row(
      'MRR by kind (queries)',
      scores.map(({ name }) => name),
    ),
    ...kinds.map((kind) =>
      row(
        `${kind} (${scores[0]!.kinds[kind]!.queries})`,
        scores.map(({ kinds: { [kind]: figures } }) => shown(figures!.reciprocalRank)),
      ),
    ),
    ...scores.flatMap(missesOf),
    '',
    ...scores.map(({ name, settings }) => `${name}: ${settings}`),
  ];
  return `${lines.join('\n')}\n`;
}

function missesOf({ name, answers }: Score): string[] {
  const misses = answers.filter(({ reciprocalRank }) => reciprocalRank === 0);
  if (misses.length === 0) return [];
  return ['', `${name} misses ${misses.length}:`, ...misses.map(({ query }) => `  ${query}`)];
}

const shown = (value: number) => value.toFixed(3);
const pairOf = ({ reciprocalRank, recallAtTen }: Figures) => [
  shown(reciprocalRank),
  shown(recallAtTen),
];

function row(head: string, cells: readonly string[]): string {
  return [head.padEnd(34), ...cells.map((cell) => cell.padStart(12))].join('');
}
