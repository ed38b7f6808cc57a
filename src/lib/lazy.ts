// Values that are made when they are first asked for: one, the fields of an object, the items of a
// list. What is made is kept; who holds it cannot change it.
import { memoize } from './memoize.ts';

/**
 * Makes the value when it is first asked for, and gives the same one from then on.
 * @example once(() => ({ made: true }))().made // true
 */
export function once<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/**
 * A frozen object whose fields are getters, each of which makes its value once.
 * @example lazyFields({ list: () => [1, 2] }).list[1] // 2
 */
export function lazyFields<Fields extends object>(
  makers: {
    readonly [Name in keyof Fields]: () => Fields[Name] & object;
  },
): Readonly<Fields> {
  const fields = {};
  for (const [name, make] of Object.entries<() => object>(makers))
    Object.defineProperty(fields, name, { enumerable: true, get: once(make) });
  return Object.freeze(fields) as Readonly<Fields>;
}

/**
 * An array for reading only, as long as `things`, whose items are made of them one by one. `things`
 * must not change.
 * @example lazyList(['a', 'b'], (text) => ({ text }))[1].text // 'b'
 */
export function lazyList<Thing, Item extends object>(
  things: readonly Thing[],
  make: (thing: Thing) => Item,
): readonly Item[] {
  const itemOf = memoize(make);
  const refuse = () => false;
  return new Proxy(things as readonly never[], {
    get: (target, key) =>
      typeof key === 'string' && /^\d/.test(key) && Object.hasOwn(target, key)
        ? itemOf(target[Number(key)]!)
        : Reflect.get(target, key),
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  });
}
