// Plain data that several readers share → the same data, frozen, so that none of them can change it
// for the others.

/**
 * Freezes a thing and everything in it. What is frozen already is assumed to be frozen in depth.
 * @example Object.isFrozen(freeze({ authors: [{ title: 'Ann' }] }).authors[0]) // true
 */
export function freeze<Thing extends object>(thing: Thing): Thing {
  if (Object.isFrozen(thing)) return thing;
  for (const part of Object.values(thing) as unknown[])
    if (typeof part === 'object' && part !== null) freeze(part);
  return Object.freeze(thing);
}
