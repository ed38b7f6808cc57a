// A process that parses each text it is sent as a post, and answers with the codes of its problems
// and the length of its HTML: a crash of the native parser ends this process and not the tests.
import { parseText } from './parse-text.ts';

export interface HostileText {
  readonly text: string;
  /** By way of mdast, as with a remark plugin. */
  readonly mdast: boolean;
}

export interface HostileAnswer {
  readonly codes: readonly string[];
  readonly htmlLength: number;
}

const noop = () => () => {};

process.on('message', async ({ text, mdast }: HostileText) => {
  const { body, problems } = await parseText(text, {
    config: {
      markdown: { html: 'sanitize', remarkPlugins: mdast ? [noop] : [], rehypePlugins: [] },
    },
  });
  const codes = [...new Set(problems.map(({ code }) => code))];
  process.send?.({ codes, htmlLength: body?.html.length ?? 0 } satisfies HostileAnswer);
});
