// Problems and the text that they are about → whether each says what is wrong, and where in the
// text.
import { locate } from '../src/parse/locate.ts';
import type { Problem } from '../src/site/diagnostics.ts';
import { formatDiagnostic } from '../src/site/format-diagnostic.ts';
import { type Locate, placeProblems } from '../src/site/place-problems.ts';
import { demand } from './target.ts';

/** Demands that every problem has words, and a place inside the text; gives their codes. */
export function checkProblems(problems: readonly Problem[], text: string): string[] {
  const inside: Locate = (whole, place) => {
    const span = locate(whole, place);
    demand(
      span === undefined ||
        (span.start >= 0 && span.start <= span.end && span.end <= whole.length + 1),
      'the place of a problem is outside of the file',
      ...[place, span, whole.length],
    );
    return span;
  };
  for (const { message, at } of problems) {
    demand(
      /^Cannot \S/.test(message) && !/[a-z]\.$/.test(message),
      'a message is no message',
      message,
    );
    if (at?.kind === 'offset') inside(text, at);
  }
  const lines = text.split('\n');
  const diagnostics = placeProblems(problems, { readText: () => text, locate: inside });
  for (const { line, column, code, ...diagnostic } of diagnostics) {
    const shown = formatDiagnostic({ line, column, code, ...diagnostic });
    demand(!/[\0-\x09\x0b-\x1f\x7f]/.test(shown), 'what is printed holds controls', shown);
    const length = lines[line - 1]?.length ?? -1;
    demand(
      column >= 1 && column <= length + 1,
      'a line or column is not there',
      code,
      line,
      column,
    );
  }
  return problems.map(({ code }) => code);
}
