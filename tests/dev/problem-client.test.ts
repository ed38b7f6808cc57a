import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { problemClient, problemClientPath } from '../../src/dev/problem-client.ts';

// What it does is seen in a browser: serve-site.test.ts.
it('is a script that browsers can read, at a path that no page of a site has', () => {
  expect(() => new Script(problemClient)).not.toThrow();
  expect(problemClientPath).toMatch(/^\/\.\w+\/\w+\.js$/);
});
