import { describe, expect, it } from 'vitest';
import { problemClientPath } from '../../src/dev/problem-client.ts';
import { emptyPage, problemText, withProblems } from '../../src/dev/show-problems.ts';
import { formatDiagnostic } from '../../src/site/format-diagnostic.ts';
import { diagnostic } from '../support/fake-context.ts';
import { validateHtml } from '../support/validate-html.ts';

describe('problemText', () => {
  it('is what the terminal shows, below the number of problems', () => {
    expect(problemText([diagnostic()])).toBe(`1 error\n\n${formatDiagnostic(diagnostic())}`);
  });

  it('is empty if nothing is wrong', () => {
    expect(problemText([])).toBe('');
  });

  it('leaves those after the twentieth to the terminal', () => {
    const text = problemText(Array.from({ length: 23 }, (_, line) => diagnostic({ line })));
    expect(text.match(/error\[bad-date\]/g)).toHaveLength(20);
    expect(text).toMatch(/^23 errors\n[^]*\n\nand 3 more$/);
  });
});

describe('withProblems', () => {
  it('puts problems at the end of the body, escaped', () => {
    expect(withProblems('<body><p></BODY></html>', '<script>&')).toBe(
      '<body><p><broadsheet-problems>&lt;script&gt;&amp;</broadsheet-problems>' +
        `<script src="${problemClientPath}" defer></script></BODY></html>`,
    );
  });

  it('finds a place in a page without a body', () => {
    expect(withProblems('text', '')).toMatch(
      /^text<broadsheet-problems><\/broadsheet-problems><script /,
    );
  });
});

it('has a page for when there is none', () => {
  expect(validateHtml(emptyPage, 'empty.html')).toEqual([]);
});
