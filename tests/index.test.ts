import { expect, it } from 'vitest';
import * as api from '../src/index.ts';

it('offers what a configuration and a program need, and nothing else', () => {
  expect(Object.keys(api).sort()).toEqual([
    'build',
    'dataFile',
    'dataFolder',
    'defineConfig',
    'defineFeature',
    'defineKind',
    'fact',
    'field',
    'formatDiagnostic',
    'loadConfig',
    'pagePath',
    'showPosts',
    'z',
  ]);
});
