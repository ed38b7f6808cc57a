// A process that parses each text it is sent as a post, and answers with the codes of its problems,
// the length of its HTML and the processor time that took: a crash of the native parser ends this
// process and not the tests.
import { parseText } from './parse-text.ts';

export interface HostileText {
  readonly text: string;
  /** By way of mdast, as with a remark plugin. */
  readonly mdast: boolean;
}

export interface HostileAnswer {
  readonly codes: readonly string[];
  readonly htmlLength: number;
  /** Of all threads of the process. */
  readonly processorMs: number;
}

const noop = () => () => {};

process.on('message', async ({ text, mdast }: HostileText) => {
  const before = process.cpuUsage();
  const { body, problems } = await parseText(text, {
    config: {
      markdown: { html: 'sanitize', remarkPlugins: mdast ? [noop] : [], rehypePlugins: [] },
    },
  });
  const { user, system } = process.cpuUsage(before);
  const codes = [...new Set(problems.map(({ code }) => code))];
  process.send?.({
    codes,
    htmlLength: body?.html.length ?? 0,
    processorMs: (user + system) / 1000,
  } satisfies HostileAnswer);
});
