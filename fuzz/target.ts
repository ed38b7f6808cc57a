// What a fuzz target is: bytes that come from outside, and what must hold whatever they are. Types,
// and the one way to say that something does not hold.
import type { Random } from '../bench/random.ts';

/** What a mutation draws from. */
export interface Mutation {
  readonly random: Random;
  /** Other inputs, to take parts of. */
  readonly others: readonly Buffer[];
  /** Words that the readers of the bytes know. */
  readonly tokens: readonly (string | Buffer)[];
  /** Bytes of the longest input. */
  readonly longest: number;
}

/** What all cases of a target share while it runs. */
export interface Session {
  /**
   * Gives the input to the program, and throws if something does not hold.
   * @returns What the program made of it, in a few words: an input that reaches a new word is kept,
   *     and changed further.
   */
  readonly check: (input: Buffer) => readonly string[] | Promise<readonly string[]>;
  readonly close?: () => unknown;
}

export interface Target {
  /** The folder of its seeds in fuzz/seeds/, too. */
  readonly name: string;
  readonly tokens: Mutation['tokens'];
  /** 16 KB by default. */
  readonly longest?: number;
  /** How many cases a run of the tests tries, seeds not counted. */
  readonly casesInTests: number;
  /** Changes an input; by default any bytes. */
  readonly mutate?: (input: Buffer, mutation: Mutation) => Buffer;
  readonly open: () => Session | Promise<Session>;
}

/** Something that must hold and does not. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/**
 * Throws if something does not hold; what is wrong is said without the values at hand, so that one
 * fault has one name.
 */
export function demand(holds: boolean, message: string, ...shown: readonly unknown[]): void {
  if (!holds)
    throw new Broken([message, ...shown.map((value) => JSON.stringify(value))].join('\n'));
}
