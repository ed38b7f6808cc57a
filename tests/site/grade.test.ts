import { expect, it } from 'vitest';
import { grade, type Warnings } from '../../src/site/grade.ts';

const problems = [
  { code: 'image-alt', severity: 'warning', message: 'Cannot a' },
  { code: 'bad-date', severity: 'error', message: 'Cannot b' },
  { code: 'cache-lost', severity: 'warning', message: 'Cannot c' },
  { code: 'places/none', severity: 'warning', message: 'Cannot d' },
  { code: 'constructor', severity: 'warning', message: 'Cannot e' },
] as const;
const levels = (given: Parameters<typeof grade>[1]) =>
  grade(problems, given).map(({ code, severity }) => `${code} ${severity}`);

it('gives the problems of a site that grades none as they are', () => {
  expect(grade(problems, { config: { warnings: {} } })).toBe(problems);
});

it('makes errors of warnings in a strict build, but for those about folders', () => {
  expect(levels({ config: { warnings: {} }, strict: true })).toEqual([
    'image-alt error',
    'bad-date error',
    'cache-lost warning',
    'places/none error',
    'constructor error',
  ]);
});

it('grades warnings by code, and what is off is off in a strict build', () => {
  const warnings = { 'image-alt': 'off', 'places/none': 'error' } as const;
  expect(levels({ config: { warnings } })).toEqual([
    'bad-date error',
    'cache-lost warning',
    'places/none error',
    'constructor warning',
  ]);
  expect(levels({ config: { warnings }, strict: true })).not.toContain('image-alt error');
});

it('leaves errors and warnings about folders as they are, whatever they are graded', () => {
  const warnings = { 'bad-date': 'off', 'cache-lost': 'error' } as unknown as Warnings;
  expect(levels({ config: { warnings } })).toEqual([
    'image-alt warning',
    'bad-date error',
    'cache-lost warning',
    'places/none warning',
    'constructor warning',
  ]);
});

it('changes nothing that is graded already', () => {
  const given = { config: { warnings: { 'image-alt': 'error' } } } as const;
  const graded = grade(problems, given);
  expect(grade(graded, given)).toEqual(graded);
});
