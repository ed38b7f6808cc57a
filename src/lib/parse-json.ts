// Text of a JSON file → its value and where each key and value stands, or the first fault and where
// that stands. JSON.parse tells neither. Takes nothing that RFC 8259 does not: no comments, no
// trailing commas.

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Keys of objects and indexes of lists, from the outside in. */
export type JsonPath = readonly (string | number)[];

/** A value and the places in its text: UTF-16 offsets, end excluded. */
export interface ParsedJson {
  readonly value: unknown;
  readonly keyAt: (path: JsonPath) => Span | undefined;
  readonly valueAt: (path: JsonPath) => Span | undefined;
}

/** What stands where something else must, in words that follow "Cannot read the file: ". */
export interface JsonFault extends Span {
  readonly message: string;
}

const tokenForm =
  /[ \t\r\n]*(?:([[\]{}:,])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;

/**
 * Parses a JSON text (RFC 8259) and keeps the places; a key that an object has twice is a fault,
 * since one of its values would be lost.
 */
export function parseJson(text: string): ParsedJson | { readonly fault: JsonFault } {
  const keys = new Map<string, Span>();
  const values = new Map<string, Span>();
  const name = (path: JsonPath) => JSON.stringify(path);
  let at = 0;
  let token = { start: 0, end: 0, text: '' };
  let lastEnd = 0;

  function advance(): void {
    lastEnd = token.end;
    tokenForm.lastIndex = at;
    const found = tokenForm.exec(text);
    const content = found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
    const start = found
      ? tokenForm.lastIndex - content.length
      : at + /^[ \t\r\n]*/.exec(text.slice(at))![0].length;
    token = { start, end: start + content.length, text: content };
    at = token.end;
  }

  function fail(expected: string): never {
    const end = Math.max(token.end, Math.min(token.start + 1, text.length));
    const there =
      token.start >= text.length
        ? 'the end of the file'
        : JSON.stringify(text.slice(token.start, end));
    throw new Fault({ start: token.start, end, message: `${there} stands where ${expected} must` });
  }

  function expect(wanted: string, expected: string): void {
    if (token.text !== wanted) fail(expected);
    advance();
  }

  function readValue(path: JsonPath): unknown {
    const { start } = token;
    const value =
      token.text === '{' ? readObject(path) : token.text === '[' ? readList(path) : readScalar();
    values.set(name(path), { start, end: lastEnd });
    return value;
  }

  function readScalar(): unknown {
    if (token.text === '' || /^[\]}:,]/.test(token.text)) fail('a value');
    const value: unknown = JSON.parse(token.text);
    advance();
    return value;
  }

  function readList(path: JsonPath): unknown[] {
    const items: unknown[] = [];
    advance();
    while (token.text !== ']') {
      if (items.length > 0) expect(',', '"," or "]"');
      items.push(readValue([...path, items.length]));
    }
    advance();
    return items;
  }

  function readObject(path: JsonPath): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    advance();
    while (token.text !== '}') {
      if (entries.size > 0) expect(',', '"," or "}"');
      if (!token.text.startsWith('"')) fail('a key in double quotes');
      const key = JSON.parse(token.text) as string;
      if (entries.has(key))
        throw new Fault({
          start: token.start,
          end: token.end,
          message: `the key ${JSON.stringify(key)} stands there twice`,
        });
      keys.set(name([...path, key]), { start: token.start, end: token.end });
      advance();
      expect(':', '":"');
      entries.set(key, readValue([...path, key]));
    }
    advance();
    return Object.fromEntries(entries);
  }

  try {
    advance();
    const value = readValue([]);
    if (token.start < text.length) fail('the end of the file');
    return {
      value,
      keyAt: (path) => keys.get(name(path)),
      valueAt: (path) => values.get(name(path)),
    };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

class Fault extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.message);
    this.fault = fault;
  }
}
