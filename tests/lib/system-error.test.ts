import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { systemRefusal } from '../../src/lib/system-error.ts';

describe('systemRefusal', () => {
  it('explains what the system throws', () => {
    let thrown: unknown;
    try {
      readFileSync('package.json/x');
    } catch (error) {
      thrown = error;
    }
    expect(systemRefusal(thrown)).toEqual({
      reason: 'there is a file where a folder must be',
      hint: 'move the file away, or build elsewhere, for example --output _site',
    });
  });

  it.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EMFILE', 'EIO', 'ENOENT', 'ELOOP'])(
    'knows %s, which the system knows, too',
    (code) => {
      expect(constants.errno).toHaveProperty(code);
      expect(systemRefusal({ code })?.hint).toMatch(/^[a-z].*[^.]$/);
    },
  );

  it('repeats the words of the system for what is rare', () => {
    const message = 'ESTALE: stale file handle, read';
    expect(
      systemRefusal(Object.assign(new Error(message), { code: 'ESTALE', syscall: 'read' })),
    ).toEqual({
      reason: message,
      hint: 'mend what the system names, and run the command again',
    });
  });

  it.each([
    ['a bug', new TypeError('x')],
    ['a call on a file that we have closed', { code: 'EBADF', syscall: 'read' }],
    ['a code of a library', { code: 'EODD' }],
    ['a code of Node’s', { code: 'ERR_INVALID_ARG_TYPE' }],
    ['a name of every object', { code: 'constructor' }],
    ['no text', { code: 5 }],
    ['a text', 'ENOSPC'],
    ['nothing', undefined],
    ['null', null],
  ])('knows nothing of %s', (_, error) => {
    expect(systemRefusal(error)).toBeUndefined();
  });
});
