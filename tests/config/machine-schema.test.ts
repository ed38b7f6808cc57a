import { describe, expect, it } from 'vitest';
import { config } from '../../src/config/config-schema.ts';

const faults = (value: unknown) =>
  config
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
