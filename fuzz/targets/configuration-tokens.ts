// The configuration of the engine → words for mutations of one: all its keys, and values at the
// edges of what they accept.
import { configSchema } from '../../src/config/config-schema.ts';
import { keysAt } from '../../src/config/schema-at.ts';

const top = keysAt(configSchema, []);
const keys = [...top, ...top.flatMap((key) => keysAt(configSchema, [key]))];

export const configurationTokens: readonly string[] = [
  ...new Set(keys.map((key) => `"${key}": `)),
  ...['{', '}', '[', ']', ',', ':', '"', '""', 'null', 'true', 'false', '0', '-1', '1e400', '1.5'],
  ...[
    '// a\n',
    '/* a */',
    '\\u0000',
    '\\ud800',
    '\\n',
    '\\x',
    '\ufeff',
    "'a'",
    'NaN',
    '1e9',
    '""""',
  ],
  ...[
    '"__proto__": ',
    '"constructor": ',
    '"toString": ',
    '{}',
    '[]',
    '[[]]',
    '[null]',
    '"\\u2028"',
  ],
  ...['"https://site.example/notes/"', '"https://a@b.example/?x#y"', '"http://[::1]/"', '"/a//b/"'],
  ...['"/:year/:slug/"', '"/../"', '"../out"', '"javascript:alert(1)"', '"https://a.example; x"'],
  ...['"en"', '"zh-Hant-TW-x-a"', '"xx-invalid-"', '"Europe/Moscow"', '"+03:00"', '"2099-12-31"'],
];
