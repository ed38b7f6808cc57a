import { describe, expect, it } from 'vitest';
import { noProgress, showProgress } from '../../src/commands/progress.ts';
import { type FakeOptions, fakeContext } from '../support/fake-context.ts';

/** What is shown of 1,000 parsed posts, one every 5 ms, then 1,000 rendered pages. */
function shown(options: FakeOptions): string {
  let ms = 0;
  const context = fakeContext({ ...options, now: () => ms });
  const display = showProgress(context);
  for (const phase of ['read', 'print'] as const) {
    display.update({ phase, done: 0, total: 1000 });
    for (let done = 1; done <= 1000; done += 1) {
      ms += 5;
      display.update({ phase, done, total: 1000 });
    }
  }
  display.update({ phase: 'publish', done: 0, total: 0 });
  display.end();
  expect(context.out()).toBe('');
  return context.err();
}

describe('showProgress', () => {
  it('writes a line every two seconds and at the end of each phase without a terminal', () => {
    const linesOf = (name: string) => [
      `${name}: 400 of 1000`,
      `${name}: 800 of 1000`,
      `${name}: 1000 of 1000`,
    ];
    expect(shown({})).toBe(`${[...linesOf('read'), ...linesOf('print')].join('\n')}\n`);
  });

  it('does the same in continuous integration and on a dumb terminal', () => {
    expect(shown({ terminal: true, env: { CI: 'true' } })).toBe(shown({}));
    expect(shown({ terminal: true, env: { TERM: 'dumb' } })).toBe(shown({}));
  });

  it('redraws a bar ten times a second on a terminal, and takes it away at the end', () => {
    const frames = shown({ terminal: true }).split('\r\u001b[K').slice(1);
    expect(frames).toContain('read    [===============               ] 500 of 1000');
    expect(frames.at(-2)).toBe('print   [==============================] 1000 of 1000');
    expect(frames.at(-1)).toBe('');
    expect(frames).toHaveLength(103);
    expect(frames.every((frame) => !frame.includes('\n') && frame.length < 80)).toBe(true);
  });

  it('leaves a terminal alone on which it drew nothing', () => {
    const context = fakeContext({ terminal: true });
    showProgress(context).end();
    expect(context.err()).toBe('');
  });
});

describe('noProgress', () => {
  it('takes everything and says nothing', () => {
    expect(noProgress.update({ phase: 'survey', done: 1, total: 1 })).toBeUndefined();
    expect(noProgress.end()).toBeUndefined();
  });
});
