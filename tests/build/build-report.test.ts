import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPhaseTimer, emptyReport, phaseNames } from '../../src/build/build-report.ts';
import { cleanReport } from '../support/fake-context.ts';

describe('createPhaseTimer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('times steps that follow one another, and all of them', () => {
    const timer = createPhaseTimer();
    vi.advanceTimersByTime(5);
    for (const [index, phase] of phaseNames.entries()) {
      timer.begin(phase);
      vi.advanceTimersByTime(10 * index);
    }
    expect(timer.end()).toEqual({
      survey: 0,
      read: 10,
      model: 20,
      images: 30,
      plan: 40,
      print: 50,
      publish: 60,
      total: 215,
    });
  });

  it('adds up a phase that is begun twice, and knows nothing of one that is not', () => {
    const timer = createPhaseTimer();
    timer.begin('print');
    vi.advanceTimersByTime(3);
    timer.begin('print');
    vi.advanceTimersByTime(4);
    expect(timer.end()).toEqual({ print: 7, total: 7 });
  });
});

describe('emptyReport', () => {
  it('has the shape of every report', () => {
    expect(Object.keys(emptyReport([]))).toEqual(Object.keys(cleanReport));
  });
});
