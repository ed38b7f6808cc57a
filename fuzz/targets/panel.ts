// A page and what is wrong with it → the page as a browser window gets it: the panel holds the very
// words, and nothing in them becomes a part of the page.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { dropDataBlocks, nameDataBlocks } from '../../src/dev/data-blocks.ts';
import { problemText, withProblems } from '../../src/dev/show-problems.ts';
import { dropForbidden } from '../../src/lib/xml.ts';
import { codeFrame } from '../../src/site/code-frame.ts';
import type { Diagnostic } from '../../src/site/diagnostics.ts';
import { demand, type Target } from '../target.ts';

const page =
  '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p>A</p></body></html>';

export const panel: Target = {
  name: 'panel',
  casesInTests: 400,
  longest: 2000,
  tokens: [
    ...[
      '</broadsheet-problems>',
      '<script>',
      '</script>',
      '</body>',
      '</BODY>',
      '<!--',
      '-->',
      '&',
    ],
    ...['<img src=x onerror=alert(1)>', '\0', '\x1b[31m', '\u202e', '\t', '\r', '\n', '\ud800'],
    ...['<script type="application/ld+json">', '{"a": 1}', '</head>', '水', '\u0301', '$&', '$1'],
  ],
  open: () => ({
    check(input) {
      const text = input.toString();
      const panelText = problemText(diagnosticsOf(text));
      const tree = parse(withProblems(page, panelText));
      const elements = [...elementsOf(tree)];
      const names = elements.map(({ tagName }) => tagName).join();
      demand(
        names === 'html,head,title,body,p,broadsheet-problems,script',
        'other elements',
        names,
      );
      const shown = elements.find(({ tagName }) => tagName === 'broadsheet-problems')!;
      const words = shown.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      demand(words === dropForbidden(panelText), 'the panel has other words', words, panelText);
      demand(
        !/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/.test(words),
        'controls in the panel',
        words,
      );
      // Texts of any page go through these.
      withProblems(text, panelText);
      nameDataBlocks(dropDataBlocks(text));
      return [`${panelText.length >> 6}`];
    },
  }),
};

/** The lines of a text are in turn a message, a hint, a path, and the lines of a frame. */
function diagnosticsOf(text: string): Diagnostic[] {
  const [message = '', hint = '', path = '', previous = '', line = ''] = text.split('\n');
  const [column, endColumn] = [Math.min(line.length + 1, hint.length + 1), message.length + 2];
  const frame = codeFrame({
    line: 2,
    column,
    endColumn: Math.max(column + 1, endColumn),
    previous,
    text: line,
  });
  const place = { path, line: 2, column };
  const related = [{ ...place, message: hint }];
  return [{ code: 'a', severity: 'error', message, hint, endColumn, frame, related, ...place }];
}

function* elementsOf(parent: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of parent.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}
