import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeKind, codes } from '../../src/site/codes.ts';
import { emittedCodes } from '../support/emitted-codes.ts';
import { sectionOf } from '../support/read-markdown.ts';

const docs = readFileSync('docs/diagnostics.md', 'utf8');

describe('the codes', () => {
  it('are those that the source can report, in order', () => {
    expect(Object.keys(codes)).toEqual([...emittedCodes().keys()]);
  });

  it('are errors where the documentation knows no warning', () => {
    const isWarning = (code: string) => sectionOf(docs, `### ${code}`).includes('**Warning');
    for (const [code, kind] of Object.entries(codes))
      expect([code, kind !== 'error']).toEqual([code, isWarning(code)]);
  });

  it('are known by name, those of features and names of JavaScript are not', () => {
    expect(['image-alt', 'bad-date', 'held-back', 'places/none', 'toString'].map(codeKind)).toEqual(
      ['warning', 'error', 'publication', undefined, undefined],
    );
  });

  it('have no "/", which tells codes of features', () => {
    expect(Object.keys(codes).filter((code) => code.includes('/'))).toEqual([]);
  });
});
