import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { resolveUrl } from '../../src/lib/resolve-url.ts';
import { testPath } from '../support/parse-text.ts';

const site = { path: testPath, siteUrl: 'https://example.org/notes/', base: '/notes' };

describe('resolveUrl', () => {
  it.each([
    ['/2014/a/', '/notes/2014/a/', '/2014/a/', ''],
    ['/notes/2014/a/#b', '/notes/2014/a/#b', '/2014/a/', 'b'],
    ['/notes', '/notes/', '/', ''],
    ['/notesbook/', '/notes/notesbook/', '/notesbook/', ''],
    ['https://example.org/notes/2014/?q=1#b', '/notes/2014/?q=1#b', '/2014/?q=1', 'b'],
    ['HTTP://EXAMPLE.ORG/notes/2014/', '/notes/2014/', '/2014/', ''],
    ['//example.org/notes/2014/', '/notes/2014/', '/2014/', ''],
    ['https://example.org/notes', '/notes/', '/', ''],
    ['https://example.org/notes?q=1', '/notes/?q=1', '/?q=1', ''],
    ['https://example.org/notes#b', '/notes/#b', '/', 'b'],
  ])('makes %s a path of the site: %s', (written, url, path, fragment) => {
    expect(resolveUrl(written, site)).toEqual({
      kind: 'internal',
      url,
      link: { written, target: { kind: 'path', path }, fragment },
    });
  });

  it.each([
    ['./2014-01-02-snow.md', 'posts/2015/2014-01-02-snow.md', ''],
    ['../2014/2014-01-02-snow.md#depth', 'posts/2014/2014-01-02-snow.md', 'depth'],
    ['2014-01-02-%D1%81%D0%BD%D0%B5%D0%B3.md', 'posts/2015/2014-01-02-снег.md', ''],
    ['map.PNG', 'posts/2015/map.PNG', ''],
    ['100%25.csv', 'posts/2015/100%.csv', ''],
    ['100%.csv', 'posts/2015/100%.csv', ''],
  ])('finds the file %s of the site', (written, path, fragment) => {
    expect(resolveUrl(written, site)).toMatchObject({
      kind: 'internal',
      link: { target: { kind: 'file', path }, fragment },
    });
  });

  it('keeps the query of a file', () => {
    expect(resolveUrl('levels.csv?v=2#row=1', site)).toMatchObject({
      url: 'broadsheet:posts/2015/levels.csv?v=2#row=1',
      link: { fragment: 'row=1' },
    });
  });

  it.each([
    ['a%23b.png', 'posts/2015/a#b.png', 'broadsheet:posts/2015/a%23b.png'],
    ['what%3F.png?v=1', 'posts/2015/what?.png', 'broadsheet:posts/2015/what%3F.png?v=1'],
    ['./a%23b.md#p1', 'posts/2015/a#b.md', 'broadsheet:posts/2015/a%23b.md#p1'],
    ['50%25.png', 'posts/2015/50%.png', 'broadsheet:posts/2015/50%25.png'],
    ['Cafe\u0301.png', 'posts/2015/Caf\u00e9.png', 'broadsheet:posts/2015/Caf\u00e9.png'],
    ['Cafe%CC%81.png', 'posts/2015/Caf\u00e9.png', 'broadsheet:posts/2015/Caf\u00e9.png'],
  ])('names the file of %j, whatever is in its name', (written, path, url) => {
    const resolved = resolveUrl(written, { ...site, path: sourcePath('posts/2015/x.md') });
    expect(resolved).toMatchObject({ kind: 'internal', url, link: { target: { path } } });
  });

  it.each([
    ['/bilder/Cafe\u0301.png', '/notes/bilder/Caf%C3%A9.png'],
    ['/bilder/Cafe%CC%81.png?a=e%CC%81#x', '/notes/bilder/Caf%C3%A9.png?a=e%CC%81#x'],
    ['/bilder/Caf%C3%A9.png', '/notes/bilder/Caf%C3%A9.png'],
    ['/a%2Fb/%zz/', '/notes/a%2Fb/%zz/'],
  ])('writes the address %j in composed letters', (written, url) => {
    expect(resolveUrl(written, site)).toMatchObject({ kind: 'internal', url });
  });

  it.each([
    '../dams/',
    '../../dams.html',
    '?page=2',
    '#who-pays',
    '',
    '../../../secret.md',
    'v1.2/',
  ])('leaves the address %j beside the page as it is', (written) => {
    expect(resolveUrl(written, site)).toMatchObject({
      kind: 'internal',
      url: written,
      link: { target: { kind: 'relative' } },
    });
  });

  it.each([
    ['https://Example.org/a/', '/a/'],
    ['https://example.org', '/'],
    ['https://example.orga/', undefined],
    ['https://user@example.org/a/', undefined],
    ['ftp://example.org/a/', undefined],
    ['mailto://example.org/a/', undefined],
  ])('knows by the host alone that %s is of a site without a base path', (written, url) => {
    const resolved = resolveUrl(written, {
      path: testPath,
      siteUrl: 'https://example.org/',
      base: '',
    });
    expect(resolved.kind === 'internal' ? resolved.url : undefined).toBe(url);
  });

  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['//example.com/a', 'https://example.com/a'],
    ['https://example.org/elsewhere/', 'https://example.org/elsewhere/'],
    ['https://example.org.example.com/notes/', 'https://example.org.example.com/notes/'],
    ['https://example.org/notesbook/', 'https://example.org/notesbook/'],
  ])('takes %s for an outside page', (written, url) => {
    expect(resolveUrl(written, site)).toEqual({ kind: 'external', url });
  });

  it.each(['mailto:desk@example.com', 'tel:+15405550100', 'data:image/png;base64,AAAA'])(
    'lets %s pass',
    (written) => {
      expect(resolveUrl(written, site)).toEqual({ kind: 'other', url: written });
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'data:image/svg+xml,x',
    'file:///etc/passwd',
    'broadsheet:posts/a.md',
  ])('refuses %j', (written) => {
    expect(resolveUrl(written, site)).toEqual({ kind: 'unsafe' });
  });

  const home = { path: testPath, siteUrl: 'https://own.site/', base: '' };
  const page = 'https://own.site/2015/06/a/';

  it.each([
    ['https://own.site//other.host/', 'https://own.site//other.host/'],
    ['https://own.site///other.host/x?y#z', 'https://own.site///other.host/x?y#z'],
    ['HTTP://OWN.SITE//other.host/', 'https://own.site//other.host/'],
    ['https:\\\\own.site\\\\other.host', 'https://own.site//other.host'],
    ['//own.site//other.host/', 'https://own.site//other.host/'],
    ['/a//other.host/', 'https://own.site/a//other.host/'],
    ['//other.host/a', 'https://other.host/a'],
    ['/\\other.host/a', 'https://other.host/a'],
    ['\\\\other.host\\a?b\\c#d\\e', 'https://other.host/a?b\\c#d\\e'],
    ['\\/other.host', 'https://other.host/'],
    ['///other.host/a', 'https://other.host/a'],
    ['/\t/other.host/a', 'https://other.host/a'],
    ['/\n\\other.host/a', 'https://other.host/a'],
    ['https:///other.host/a', 'https://other.host/a'],
    ['https:other.host/a', 'https://other.host/a'],
    ['ht\ntps:/other.host/a', 'https://other.host/a'],
    ['https:\\other.host', 'https://other.host/'],
    ['https://own.site@other.host/', 'https://own.site@other.host/'],
    ['https://own.site.other.host/', 'https://own.site.other.host/'],
    ['https://own.site\\@other.host/', 'https://own.site/@other.host/'],
    ['\\a\\b/', 'https://own.site/a/b/'],
    ['..//other.host/', 'https://own.site/2015/06//other.host/'],
  ])('leads %j to %s, on a page and everywhere else', (written, target) => {
    const resolved = resolveUrl(written, home);
    if (resolved.kind === 'unsafe') throw new Error('unsafe');
    expect(new URL(resolved.url, page).href).toBe(target);
    expect(resolved.kind).toBe(target.startsWith('https://own.site/') ? 'internal' : 'external');
  });

  it.each([
    ['https://example.org/notes//other.host/', '/notes//other.host/'],
    ['/notes//other.host/', '/notes//other.host/'],
  ])('keeps %s below the base path', (written, url) => {
    expect(resolveUrl(written, site)).toMatchObject({ kind: 'internal', url });
  });

  it('takes data for an image only if nothing but its encoding follows its type', () => {
    const kinds = [
      'image/png;base64,AA',
      'image/png,AA',
      'image/png;text/html,AA',
      'image/x,A',
    ].map((data) => resolveUrl(`data:${data}`, home).kind);
    expect(kinds).toEqual(['other', 'other', 'unsafe', 'unsafe']);
  });
});
