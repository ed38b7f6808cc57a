// The key of the configuration for what becomes of warnings, by code.
import { codeKind, codes } from '../../site/codes.ts';
import { type ConfigSection, configKey } from '../config-key.ts';
import { z } from '../values.ts';

const level = z.enum(['off', 'warn', 'error'], { error: '"off", "warn" or "error"' });
const loud = z.enum(['warn', 'error'], {
  error: '"warn" or "error": what becomes public is never passed over in silence',
});

const levels: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries(codes).flatMap(([code, kind]) =>
    kind === 'warning' || kind === 'publication'
      ? [[code, (kind === 'warning' ? level : loud).optional()] as const]
      : [],
  ),
);

/** Why a code of the engine has no level. */
const reasons: Readonly<Record<string, string>> = {
  error: 'a level of a warning: this is an error, which always stops a build',
  folders: 'a level of a warning about the site: this one is about folders of the machine',
};

const byCode = z
  .object(levels, { error: 'a mapping of codes and "off", "warn" or "error"' })
  .catchall(level)
  .superRefine(checkCodes, { when: ({ value }) => typeof value === 'object' && value !== null });

/** No code of the engine has "/": codes of features with one are told from misspelled ones. */
function checkCodes(value: object, { issues }: { readonly issues: object[] }): void {
  for (const code of Object.keys(value)) {
    if (Object.hasOwn(levels, code) || code.includes('/')) continue;
    const reason = reasons[codeKind(code) ?? ''];
    if (reason === undefined)
      issues.push({ code: 'unrecognized_keys', keys: [code], input: value, path: [] });
    else
      issues.push({
        code: 'custom',
        input: value,
        path: [code],
        message: reason,
        params: { hint: `leave \`${code}\` out, and correct what it is about` },
      });
  }
}

export const warnings: ConfigSection = {
  warnings: configKey(byCode, {
    default: {},
    describe:
      'What becomes of warnings, by code: "off" leaves them out, "error" lets them stop a build. ' +
      'Errors stay errors.',
    example: { 'image-alt': 'error', 'tag-spelling': 'off' },
    see: 'diagnostics.md#levels-of-warnings',
    type: { name: 'Warnings', from: 'site/grade.ts' },
  }),
};
