import { describe, expect, it } from 'vitest';
import { configKeys } from '../../src/config/config-key.ts';
import { configSchema } from '../../src/config/config-schema.ts';
import { z } from '../../src/config/values.ts';

const faults = (value: unknown) =>
  configSchema
    .safeParse(value)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const securityTxt = { contact: 'mailto:desk@example.org', expires: '2027-06-30' };

describe('the schema of what machines read', () => {
  it.each([
    [{ feeds: { hub: 'https://hub.example/', archives: false }, sitemap: { news: false } }],
    [
      {
        security: {
          policy: {
            'img-src': ['https://images.example', 'https:'],
            'frame-src': ['https://maps.example'],
          },
          hsts: 31_536_000,
        },
      },
    ],
    [
      {
        securityTxt: {
          ...securityTxt,
          contact: ['https://example.org/report', 'tel:+372-5555'],
          expires: '2027-06-30T12:00:00Z',
        },
      },
    ],
    [{ humans: { Team: ['Ann', 'Bo'] }, manifest: { name: 'N', icons: [{ src: '/icon.svg' }] } }],
  ])('takes %j', (value) => {
    expect(faults(value)).toEqual([]);
  });

  it.each<[object, string]>([
    [{ feeds: { hub: '/hub' } }, 'feeds.hub: an absolute http or https URL'],
    [
      { security: { policy: { 'img-src': ['https://a.example; script-src *'] } } },
      'security.policy.img-src.0: a source of a Content-Security-Policy',
    ],
    [{ security: { policy: { 'image-src': ['https:'] } } }, 'security.policy: '],
    [{ security: { hsts: 0 } }, 'security.hsts: a whole number from 1'],
    [
      { securityTxt: { ...securityTxt, contact: 'desk@example.org' } },
      'securityTxt.contact: an address that begins with',
    ],
    [{ securityTxt: { ...securityTxt, contact: 'http://example.org/' } }, 'securityTxt.contact: '],
    [
      { securityTxt: { ...securityTxt, contact: 'mailto:a@b.example\nExpires: never' } },
      'securityTxt.contact: ',
    ],
    [{ securityTxt: { ...securityTxt, contact: [] } }, 'securityTxt.contact: '],
    [{ securityTxt: { contact: 'mailto:desk@example.org' } }, 'securityTxt.expires: '],
    [
      { securityTxt: { ...securityTxt, expires: '2027-06-31' } },
      'securityTxt.expires: a day or an RFC 3339 time',
    ],
    [
      { securityTxt: { ...securityTxt, policy: 'http://example.org/' } },
      'securityTxt.policy: an https URL',
    ],
    [{ humans: { Team: 'Ann' } }, 'humans.Team: a list of lines'],
    [{ humans: { Team: ['Ann\nBo'] } }, 'humans.Team.0: a line of text'],
    [{ manifest: { display: 'window' } }, 'manifest.display: '],
    [
      { manifest: { icons: [{ src: '../icon.svg' }] } },
      'manifest.icons.0.src: a path that begins with "/"',
    ],
    [{ manifest: { shortName: 'x' } }, 'manifest: '],
  ])('refuses %j', (value, message) => {
    expect(faults(value).join('\n')).toContain(message);
  });
});

/** The keys of a mapping, and of the mappings in them, by their paths. */
function keysOf(schema: unknown, prefix = ''): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject)
    return Object.entries<z.ZodType>(schema.shape).flatMap(([name, key]) => [
      ...(configKeys.has(key) ? [[prefix + name, key] as [string, z.ZodType]] : []),
      ...keysOf(key, `${prefix}${name}.`),
    ]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault)
    return keysOf(schema.unwrap(), prefix);
  if (schema instanceof z.ZodArray) return keysOf(schema.element, prefix);
  if (schema instanceof z.ZodPipe) return keysOf(schema.in, prefix);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => keysOf(one, prefix));
  return [];
}

describe('the entry of', () => {
  const keys = keysOf(configSchema);

  it('each key is found', () => {
    const names = keys.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'title',
        'author.email',
        'manifest.icons.src',
        'images.quality.avif',
      ]),
    );
    expect(names.length).toBeGreaterThan(70);
  });

  it.each(keys)('%s describes it, with a default and an example that are valid', (_, key) => {
    const { description, example } = configKeys.get(key)!;
    expect(description).toMatch(/^[A-Z][^]*\.$/);
    if (example !== undefined) expect(key.safeParse(example)).toMatchObject({ success: true });
    if (key instanceof z.ZodPrefault)
      expect(key.safeParse(undefined)).toMatchObject({ success: true });
  });
});
