// What the plugins of a site say about a body → problems, at the place that they mean. Runs no
// plugin.
import type { Problem } from '../site/diagnostics.ts';
import type { BodyFacts, BodyInput, VFile } from './body-context.ts';

/** What a plugin has said, or thrown. */
export type Message = VFile['messages'][number];

/** Messages that plugins leave with file.message() reach the author as warnings, word for word. */
export function addMessages(
  file: VFile,
  { input, facts: found }: { readonly input: BodyInput; readonly facts: BodyFacts },
): void {
  for (const message of file.messages) {
    const { source, ruleId, reason } = message;
    const plugin = [source, ruleId].filter(Boolean).join(':');
    found.problems.push({
      code: 'plugin-message',
      severity: 'warning',
      message: reason,
      ...(plugin && { hint: `do what ${plugin} says, or change its options in the configuration` }),
      path: input.path,
      ...placeOf(message, { body: String(file.value), input }),
    });
  }
}

/** The place in the file that a plugin means: it counts lines and columns of the body, from 1. */
export function placeOf(
  { place }: Pick<Partial<Message>, 'place'>,
  { body, input: { start = 0 } }: { readonly body: string; readonly input: BodyInput },
): Pick<Problem, 'at'> {
  if (!place) return {};
  const offsetOf = ({ line, column }: { readonly line: number; readonly column: number }) =>
    body.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const [from, to] = 'start' in place ? [place.start, place.end] : [place, place];
  const offset = offsetOf(from);
  return { at: { kind: 'offset', offset: start + offset, length: offsetOf(to) - offset } };
}
