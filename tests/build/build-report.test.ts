import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStepTimer, emptyReport, steps } from '../../src/build/build-report.ts';
import { cleanReport } from '../support/fake-context.ts';

describe('createStepTimer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('times steps that follow one another, and all of them', () => {
    const timer = createStepTimer();
    vi.advanceTimersByTime(5);
    for (const [index, step] of steps.entries()) {
      timer.begin(step);
      vi.advanceTimersByTime(10 * index);
    }
    expect(timer.end()).toEqual({
      load: 0,
      parse: 10,
      model: 20,
      images: 30,
      plan: 40,
      render: 50,
      emit: 60,
      total: 215,
    });
  });

  it('adds up a step that is begun twice, and knows nothing of one that is not', () => {
    const timer = createStepTimer();
    timer.begin('render');
    vi.advanceTimersByTime(3);
    timer.begin('render');
    vi.advanceTimersByTime(4);
    expect(timer.end()).toEqual({ render: 7, total: 7 });
  });
});

describe('emptyReport', () => {
  it('has the shape of every report', () => {
    expect(Object.keys(emptyReport([]))).toEqual(Object.keys(cleanReport));
  });
});
