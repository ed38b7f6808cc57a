// A configuration as a program hands it over, with values that no JSON has → the configuration of a
// site, or what is wrong with it. Never an exception.
import { checkConfig } from '../../src/config/check-config.ts';
import { demand, type Target } from '../target.ts';
import { configurationTokens } from './configuration-tokens.ts';

const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;

class Thrown {
  get title(): never {
    throw new Error('Only a getter of the configuration');
  }
}

/** What stands for a value of a program in the text of a seed. */
const values: Readonly<Record<string, () => unknown>> = {
  $undefined: () => undefined,
  $nan: () => Number.NaN,
  $infinity: () => Number.POSITIVE_INFINITY,
  $bigint: () => 10n ** 30n,
  $symbol: () => Symbol('a'),
  $function: () => () => {},
  $date: () => new Date(Number.NaN),
  $regexp: () => /a/,
  $map: () => new Map([['a', 1]]),
  $set: () => new Set([1]),
  $bytes: () => new Uint8Array(3),
  $cycle: () => cycle,
  $null: () => Object.create(null) as unknown,
  $sparse: () => new Array(3),
  $proxy: () => new Proxy({}, {}),
  $promise: () => Promise.resolve(1),
  $class: () => Thrown,
  $error: () => new Error('a'),
  $long: () => 'a'.repeat(100_000),
};

export const configValues: Target = {
  name: 'config-values',
  casesInTests: 600,
  longest: 4096,
  tokens: [...configurationTokens, ...Object.keys(values).flatMap((name) => [`"${name}"`, name])],
  open: () => ({
    check(input) {
      const value = read(input.toString());
      if (value === undefined) return ['no JSON'];
      const checked = checkConfig(value);
      if ('config' in checked) return Object.keys(checked.config);
      demand(checked.faults.length > 0, 'a configuration is refused without a reason');
      return checked.faults.map(({ path, message, hint }) => {
        demand(/^Cannot \S/.test(message) && hint !== '', 'a fault without words', message, hint);
        return `${path.join('.')} ${message.slice(0, 30)}`.slice(0, 80);
      });
    },
  }),
};

function read(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === 'string' && Object.hasOwn(values, value) ? values[value]!() : value,
    );
  } catch {
    return undefined;
  }
}
