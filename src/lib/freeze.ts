// Plain data that several readers share → the same data, which none of them can change for the
// others.

/**
 * Freezes a thing and all that is in it; what is frozen already is taken to be so in depth.
 * @example Object.isFrozen(freeze({ authors: [{ title: 'Ann' }] }).authors[0]) // true
 */
export function freeze<Thing extends object>(thing: Thing): Thing {
  if (Object.isFrozen(thing)) return thing;
  for (const part of Object.values(thing) as unknown[])
    if (typeof part === 'object' && part !== null) freeze(part);
  return Object.freeze(thing);
}
