// A voice → the Markdown body of one post: paragraphs that cite sources, headings, quotations,
// lists and footnotes. Pure. Writes only CommonMark and GFM footnotes, never raw HTML.
import { type Voice, writeLine, writeSentence } from './prose.ts';
import { RUSSIAN } from './quotations.ts';
import { between, pick, pickSeveral } from './random.ts';

/**
 * What one post holds; drawn before the writing, so that each part can be spread over the whole
 * length.
 */
type Outline = {
  readonly words: number;
  readonly paragraphs: number;
  readonly citing: ReadonlySet<number>;
  readonly notes: readonly number[];
  readonly headings: ReadonlySet<number>;
  readonly quotations: ReadonlySet<number>;
  readonly list: number;
  readonly russian: number;
};

/** About this many words stand in a paragraph, counting the lists and quotations between. */
const WORDS_A_PARAGRAPH = 92;

/** Writes a body of 600 to 1,500 words, 1,000 on average, with three to eight links. */
export function writeBody(voice: Voice): string {
  const outline = drawOutline(voice);
  const blocks: string[] = [];
  let words = 0;
  for (let at = 0; at < outline.paragraphs || words < outline.words - 40; at += 1) {
    const start = blocks.length;
    if (outline.headings.has(at)) blocks.push(`## ${writeLine(voice, 'heading')}`);
    blocks.push(writeParagraph(voice, { outline, at, room: outline.words - words }));
    if (outline.quotations.has(at)) blocks.push(writeQuotation(voice));
    if (outline.russian === at) blocks.push(writeRussian(voice));
    if (outline.list === at) blocks.push(writeList(voice));
    words += countWords(blocks.slice(start).join(' '));
  }
  for (const number of outline.notes.keys())
    blocks.push(`[^${number + 1}]: ${writeSentence(voice, 'note')}`);
  return `${blocks.join('\n\n')}\n`;
}

function drawOutline({ random }: Voice): Outline {
  const words = 600 + Math.floor(275 * (random() + random() + random()));
  const paragraphs = Math.max(6, Math.round(words / WORDS_A_PARAGRAPH));
  const places = Array.from({ length: paragraphs }, (_, at) => at);
  const draw = (count: number): number[] =>
    pickSeveral(random, { count, from: places }).sort((a, b) => a - b);
  return {
    words,
    paragraphs,
    citing: new Set(draw(between(random, [3, 5]))),
    notes: random() < 0.34 ? draw(between(random, [1, 3])) : [],
    headings: new Set(random() < 0.5 ? draw(between(random, [2, 4])).filter((at) => at > 0) : []),
    quotations: new Set(draw(between(random, [0, 2]))),
    list: random() < 0.4 ? between(random, [1, paragraphs - 1]) : -1,
    russian: random() < 0.08 ? between(random, [1, paragraphs - 1]) : -1,
  };
}

function writeParagraph(
  voice: Voice,
  part: { readonly outline: Outline; readonly at: number; readonly room: number },
): string {
  const { outline, at } = part;
  const target = Math.min(between(voice.random, [45, 105]), Math.max(30, part.room));
  const sentences = [writeSentence(voice, outline.citing.has(at) ? 'citing' : 'sentence')];
  if (voice.random() < 0.3) sentences.push(writeSentence(voice, 'stressed'));
  while (countWords(sentences.join(' ')) < target) sentences.push(writeSentence(voice, 'sentence'));
  const note = outline.notes.indexOf(at);
  return sentences.join(' ') + (note === -1 ? '' : `[^${note + 1}]`);
}

/** A quotation of one to three sentences; every second one says who spoke. */
function writeQuotation(voice: Voice): string {
  const lines = Array.from({ length: between(voice.random, [1, 3]) }, () =>
    writeSentence(voice, 'statement'),
  );
  const speaker = voice.random() < 0.5 ? '' : `\n>\n> – ${writeLine(voice, 'speaker')}`;
  return `> “${lines.join(' ')}”${speaker}`;
}

function writeRussian({ random }: Voice): string {
  return `> «${pickSeveral(random, { count: between(random, [1, 3]), from: RUSSIAN }).join(' ')}»`;
}

/** Three to six items, half of the lists numbered. */
function writeList(voice: Voice): string {
  const mark = pick(voice.random, ['-', '1.']);
  return Array.from(
    { length: between(voice.random, [3, 6]) },
    () => `${mark} ${writeLine(voice, 'item')}`,
  ).join('\n');
}

function countWords(text: string): number {
  return text.split(' ').length;
}
