import { describe, expect, it } from 'vitest';
import { configTypes } from '../../src/config/print-types.ts';

describe('configTypes', () => {
  const types = configTypes();

  it('is src/config/config-types.ts (vitest -u writes it)', async () => {
    await expect(types).toMatchFileSnapshot('../../src/config/config-types.ts');
  });

  it('comments on keys: with defaults and examples for those who write a configuration', () => {
    const [user = '', checked = ''] = types.split('export interface CheckedConfig');
    expect(user).toContain(
      `  /**
   * The name of the site. Default: "Untitled".
   * @example "Rivers and Borders"
   */
  readonly title?: string;
`,
    );
    expect(checked).toContain('  /** The name of the site. */\n  readonly title: string;\n');
  });

  it.each([
    "import type { PluggableList } from 'unified';\n",
    "import type { OwnWords } from '../site/words.ts';\n",
    "    readonly html?: 'sanitize' | 'trusted';\n",
    '  readonly humans?: Readonly<Record<string, readonly string[]>>;\n',
    '    readonly contact: string | readonly string[];\n',
    '    readonly contact: readonly string[];\n',
    '  readonly images?:\n    | false\n    | {\n',
    '  readonly authors?: readonly (\n    | string\n    | {\n',
    '      }\n  )[];\n',
    '    readonly icons?: readonly {\n',
    '  readonly words?: OwnWords;\n',
  ])('has the line %j', (line) => {
    expect(types).toContain(line);
  });
});
