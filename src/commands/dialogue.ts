// A terminal → questions and the lines that somebody types. The only file that reads from one.
import { createInterface } from 'node:readline';

/** Somebody at a terminal. */
export interface Dialogue {
  /** Shows a question, and gives the line that is typed; undefined once the terminal is closed. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** The two streams of a terminal, and what Ctrl-C does. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly interrupt: () => void;
}

/** Begins a dialogue. Lines that are typed or pasted ahead of their questions are kept. */
export function createDialogue({ input, output, interrupt }: Terminal): Dialogue {
  const reader = createInterface({ input, output, historySize: 0 });
  const typed: string[] = [];
  let isClosed = false;
  let answer: ((line: string | undefined) => void) | undefined;
  const give = (line: string | undefined) => {
    const waiting = answer;
    answer = undefined;
    if (waiting) waiting(line);
    else if (line !== undefined) typed.push(line);
  };
  reader.on('line', give);
  reader.on('SIGINT', () => {
    reader.close();
    interrupt();
  });
  reader.on('close', () => {
    isClosed = true;
    give(undefined);
  });
  return {
    ask(question) {
      if (!isClosed) {
        reader.setPrompt(question);
        reader.prompt();
      }
      const line = typed.shift();
      // As if it were typed here: the terminal has shown it further up.
      if (line !== undefined && !isClosed) output.write(`${line}\n`);
      if (line !== undefined || isClosed) return Promise.resolve(line);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    close: () => reader.close(),
  };
}
