import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/commands/annotations.ts';
import { exitCodes } from '../../src/commands/context.ts';
import { printDiagnostics } from '../../src/commands/problems.ts';
import { buildIn } from '../support/build-in.ts';
import { emittedCodes } from '../support/emitted-codes.ts';
import { codeBlocks, sectionOf, tableRows } from '../support/read-markdown.ts';

const docs = readFileSync('docs/diagnostics.md', 'utf8');
const emitted = emittedCodes();

describe('docs/diagnostics.md', () => {
  const severities = new Map(
    Array.from(
      sectionOf(docs, '## The codes').matchAll(/^### ([a-z0-9-]+)\n\n\*\*(Error|Warning)\.\*\* /gm),
      ([, code, severity]) => [code, severity!.toLowerCase()] as const,
    ),
  );

  it('has a heading for every code that the source can report, in order, and no other', () => {
    expect(
      Array.from(sectionOf(docs, '## The codes').matchAll(/^### (.*)$/gm), ([, code]) => code),
    ).toEqual([...emitted.keys()]);
    expect([...severities.keys()]).toEqual([...emitted.keys()]);
  });

  it('gives each the severity that the source gives it', () => {
    const known = [...emitted].filter(([, severity]) => severity !== undefined);
    expect(known.length).toBeGreaterThan(20);
    for (const [code, severity] of known)
      expect([code, severities.get(code)]).toEqual([code, severity]);
  });

  it('says of each how to solve it', () => {
    for (const code of emitted.keys())
      expect(sectionOf(docs, `### ${code}`)).toMatch(/\n\nTo fix it: [^]*\.\n/);
  });

  it('shows a problem as it is printed', async () => {
    const { diagnostics } = await buildIn({
      'posts/2024-03-11-budget.md': '---\ntitle: What the budget hides\ndate: 11 March\n---\n',
    });
    let printed = '';
    printDiagnostics(diagnostics, { stderr: { write: (text) => (printed += text) } });
    expect([printed, `${annotations(diagnostics, '').join('\n')}\n`]).toEqual(
      codeBlocks(docs.split('## Levels of warnings')[0]!).map(({ text }) => text),
    );
  });

  it('lists the exit codes', () => {
    expect(
      tableRows(docs.split('## Levels of warnings')[0]!).map(([code]) => Number(code)),
    ).toEqual(Object.values(exitCodes));
  });
});
