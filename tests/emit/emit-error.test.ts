import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EmitError, writing } from '../../src/emit/emit-error.ts';
import { thrownBy } from '../support/emit-site.ts';

const refuse = (code: string) => () => {
  throw Object.assign(new Error(`${code}: words of the system`), { code, syscall: 'write' });
};

describe('writing', () => {
  it('gives what the call gives', () => {
    expect(writing('/a', () => 5)).toBe(5);
  });

  it.each([
    [
      'ENOSPC',
      'the disk is full',
      'free some disk space, or build elsewhere, for example --output /mnt/site',
    ],
    [
      'EROFS',
      'the disk is read-only',
      'build into a folder that is writable, for example --output /tmp/site',
    ],
    [
      'ESTALE',
      'ESTALE: words of the system',
      'mend what the system names, and run the command again',
    ],
  ])('makes a problem of %s, with the cause', (code, reason, hint) => {
    const error = thrownBy(() => writing('/www/a.html', refuse(code), { after: '; so be it' }));
    expect(error).toBeInstanceOf(EmitError);
    expect(error).toMatchObject({
      message: `Cannot write "/www/a.html": ${reason}; so be it`,
      problem: {
        code: 'system',
        severity: 'error',
        message: `Cannot write "/www/a.html": ${reason}; so be it`,
        hint,
        path: '',
      },
      cause: { code },
    });
  });

  it('takes what the disk really says', () => {
    expect(thrownBy(() => writing('/a', () => readFileSync('package.json/x')))).toMatchObject({
      message: 'Cannot write "/a": there is a file where a folder must be',
    });
  });

  it.each([
    new TypeError('a bug'),
    new EmitError({ code: 'bad-output', message: 'Cannot' }),
    'a text',
  ])('lets %s pass', (thrown) => {
    const thrower = () => {
      throw thrown;
    };
    expect(thrownBy(() => writing('/a', thrower))).toBe(thrown);
  });
});
