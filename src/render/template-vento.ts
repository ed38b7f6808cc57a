// Plugins for Vento, as functions over its environment: tags that stand alone on a line leave no
// line behind, partials that print nothing are not run, plain text is not copied, and syntax errors
// stay what they are. Imports no Vento; that is for eleventy.ts.

/** "string", "tag", "filter" or "comment", then the text. */
type Token = [type: string, text: string, ...rest: unknown[]];

/** The parts of Vento's environment in use. */
export interface VentoEnvironment {
  compile(source: string, path?: string, defaults?: Record<string, unknown>): unknown;
  tokenPreprocessors: unknown[];
  filters: Record<string, (value: unknown) => unknown>;
}

const control = 'if|else|for|break|continue|set|default|function|async function';
const composition = 'import|export|include|layout|slot';
const statement = new RegExp(`^(?:/|>|(?:${control}|${composition})\\b)`);

/**
 * Takes away the line of a tag that says something and prints nothing, as Mustache does with
 * "standalone" tags. Spaces inside a line of text stay: `{{ a }} {{ if b }}…`.
 * https://github.com/mustache/spec
 */
export function trimTagLines(vento: VentoEnvironment): void {
  vento.tokenPreprocessors.push((_: unknown, tokens: Token[]) => {
    const texts = tokens.map(([, text]) => text);
    tokens.forEach(([type, text], index) => {
      if (type !== 'comment' && !(type === 'tag' && statement.test(text))) return;
      const next = tokens.findIndex(([other], position) => position > index && other === 'string');
      const [before, after] = [texts[index - 1]!, texts[next]];
      const opens = /\n[ \t]*$/.test(before) || (index === 1 && /^[ \t]*$/.test(before));
      if (after === undefined || !opens || !/^[ \t]*(?:\r?\n|$)/.test(after)) return;
      tokens[index - 1]![1] = tokens[index - 1]![1].replace(/[ \t]*$/, '');
      tokens[next]![1] = tokens[next]![1].replace(/^[ \t]*\r?\n?/, '');
    });
  });
}

/**
 * Takes away the tag that includes a partial which prints nothing: the theme has some for a site's
 * own lines, and none need be run for each of 25,000 pages. Goes before trimTagLines.
 */
export function skipEmptyPartials(
  files: readonly { readonly path: string; readonly text: string }[],
): (vento: VentoEnvironment) => void {
  const empty = new Set(
    files
      .filter(({ path, text }) => path.endsWith('.vto') && isEmpty(text))
      .map(({ path }) => path),
  );
  return (vento) => {
    vento.tokenPreprocessors.push((_: unknown, tokens: Token[]) => {
      for (const token of tokens) {
        const [, path] = /^include\s+"([^"\\]+)"$/.exec(token[0] === 'tag' ? token[1] : '') ?? [];
        if (path !== undefined && empty.has(path)) token.splice(0, 2, 'comment', '');
      }
    });
  };
}

/** True for comments and white space alone. */
function isEmpty(text: string): boolean {
  return text.replace(/\{\{#[^]*?#\}\}/g, '').trim() === '';
}

/**
 * Escapes only what needs it: most texts do not, and come back uncopied. Prints 0, of which Vento
 * makes an empty text.
 */
export function escapeRarely(vento: VentoEnvironment): void {
  const escapeValue = vento.filters['escape']!;
  vento.filters['escape'] = (value) =>
    value === 0
      ? '0'
      : typeof value === 'string' && !/[<>"&']/.test(value)
        ? value
        : escapeValue(value);
}

/**
 * Hands on the syntax error itself: for errors of Vento's without a position its Eleventy plugin
 * prints to the console.
 */
export function keepSyntaxErrors(vento: VentoEnvironment): void {
  const compile = vento.compile.bind(vento);
  vento.compile = (source, path, defaults) => {
    try {
      return compile(source, path, defaults);
    } catch (error) {
      const { position, cause } = error as { position?: number; cause?: Error };
      if (position !== undefined || cause === undefined) throw error;
      throw new SyntaxError(`${cause.message} in ${path ?? 'a template'}`, { cause: error });
    }
  };
}
