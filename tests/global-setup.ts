// Compiles src/ to dist/ once before the tests: the command line, the worker threads and the packed
// package run from there.
import { execFileSync } from 'node:child_process';

export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'compile'], { stdio: 'inherit' });
}
