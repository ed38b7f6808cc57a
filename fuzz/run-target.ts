// A target and a seed → cases, one after the other: kept inputs first, then changed ones. What
// fails is shrunk and handed over. The same seed gives the same cases; knows no clock.
import { createRandom, pick, type Random } from '../bench/random.ts';
import { mutate } from './mutate.ts';
import { shrink } from './shrink.ts';
import type { Session, Target } from './target.ts';

/** Something that a target found. */
export interface Finding {
  readonly target: string;
  readonly seed: string;
  /** The number of the case; seeds count, too. */
  readonly number: number;
  /** What names the fault: the same for all inputs that break the same. */
  readonly fault: string;
  /** All that is known of it. */
  readonly details: string;
  readonly input: Buffer;
  readonly original: Buffer;
}

export interface RunOptions {
  readonly seed: string;
  readonly seeds: readonly Buffer[];
  readonly onFinding: (finding: Finding) => void;
  /** Called with each input before it is given to the program. */
  readonly onCase?: (input: Buffer) => void;
}

export interface TargetRun {
  /** Runs the next case. */
  readonly step: () => Promise<void>;
  readonly counts: () => { readonly cases: number; readonly kept: number; readonly faults: number };
  readonly close: () => Promise<void>;
}

const longestDefault = 16_384;
/** So many inputs are kept; then new ones take the places of older ones, seeds apart. */
const mostKept = 2000;

/** Opens a target. Every fault is reported once. */
export async function openTarget(
  target: Target,
  { seed, seeds, onFinding, onCase = () => {} }: RunOptions,
): Promise<TargetRun> {
  const random = createRandom(`${target.name} ${seed}`);
  const session = await target.open();
  const corpus = createCorpus(seeds, random);
  const faults = new Set<string>();
  const longest = target.longest ?? longestDefault;
  let cases = 0;

  function nextInput(): Buffer {
    if (cases < seeds.length) return seeds[cases]!;
    const others = corpus.inputs();
    const mutation = { random, others, tokens: target.tokens, longest };
    return (target.mutate ?? mutate)(pick(random, others), mutation);
  }

  return {
    async step() {
      const input = nextInput();
      cases += 1;
      onCase(input);
      const { words, error } = await attempt(session, input);
      if (error === undefined) return corpus.offer(input, words);
      const fault = faultOf(error);
      if (faults.has(fault)) return;
      faults.add(fault);
      const smaller = await shrink(input, async (candidate) => {
        onCase(candidate);
        const { error: other } = await attempt(session, candidate);
        return other !== undefined && faultOf(other) === fault;
      });
      const { name } = target;
      const details = detailsOf((await attempt(session, smaller)).error ?? error);
      onFinding({
        ...{ target: name, seed, number: cases - 1, fault, details },
        ...{ input: smaller, original: input },
      });
    },
    counts: () => ({ cases, kept: corpus.inputs().length, faults: faults.size }),
    close: async () => void (await session.close?.()),
  };
}

/** What no handler catches belongs to the case that runs. */
async function attempt(
  session: Session,
  input: Buffer,
): Promise<{ readonly words: readonly string[]; readonly error?: unknown }> {
  let thrown: { readonly error: unknown } | undefined;
  const note = (error: unknown) => (thrown ??= { error });
  process.on('uncaughtException', note).on('unhandledRejection', note);
  try {
    const words = await session.check(Buffer.from(input));
    return { words, ...thrown };
  } catch (error) {
    return { words: [], error };
  } finally {
    process.off('uncaughtException', note).off('unhandledRejection', note);
  }
}

/** The words of an error without what is quoted or counted, and the first file of src/ in it. */
export function faultOf(error: unknown): string {
  const [message = '', stack = ''] =
    error instanceof Error ? [`${error.name}: ${error.message}`, error.stack] : [String(error)];
  const [line = ''] = message.split('\n');
  const [, place = ''] = /\/(src\/[\w/.-]+\.ts)/.exec(stack) ?? [];
  const plain = line.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '…').replace(/\d+/g, '0');
  return `${plain.slice(0, 160)} (${place})`;
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${detailsOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function createCorpus(seeds: readonly Buffer[], random: Random) {
  const inputs = seeds.length > 0 ? [...seeds] : [Buffer.alloc(0)];
  const fixed = inputs.length;
  const seen = new Set<string>();
  return {
    inputs: (): readonly Buffer[] => inputs,
    offer(input: Buffer, words: readonly string[]): void {
      const isNew =
        words.filter((word) => !seen.has(word)).map((word) => seen.add(word)).length > 0;
      if (!isNew) return;
      if (inputs.length < mostKept) inputs.push(input);
      else inputs[fixed + Math.floor(random() * (mostKept - fixed))] = input;
    },
  };
}
