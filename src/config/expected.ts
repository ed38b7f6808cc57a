// An issue that a schema found, and did not word itself → what would be right. The schemas of the
// engine say it themselves; those of features may leave it out.

/** What is used of an issue of zod. */
export interface RawIssue {
  readonly code?: string | undefined;
  /** Of "invalid_type". */
  readonly expected?: unknown;
  /** Of "invalid_value". */
  readonly values?: readonly unknown[];
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

/**
 * Words for what is expected, to complete "write …" and "… is not …".
 * @example expected({ code: 'invalid_type', expected: 'string' }) // 'text'
 * @example expected({ code: 'invalid_value', values: ['up', 'down'] }) // '"up" or "down"'
 */
export function expected({ code, expected: type, values }: RawIssue): string {
  if (code === 'invalid_type' && types[String(type)]) return types[String(type)]!;
  if (code === 'invalid_value' && values)
    return values.map((value) => JSON.stringify(value)).join(' or ');
  return 'what is accepted here';
}
