import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, byLibrary } from '../../src/parse/attribute-of.ts';

describe('attributeOf', () => {
  it.each([
    ['className', ['a', 'b'], { name: 'class', text: 'a b', html: 'a b' }],
    ['href', '/?a&"b"', { name: 'href', text: '/?a&"b"', html: '/?a&#x26;&#x22;b&#x22;' }],
    ['accept', ['a', '"'], { name: 'accept', text: 'a, "', html: 'a, &#x22;' }],
    ['width', 5, { name: 'width', text: '5', html: '5' }],
    ['dataNote', true, { name: 'data-note' }],
    ['hidden', true, { name: 'hidden' }],
    ['hidden', false, undefined],
    ['alt', '', { name: 'alt', text: '', html: '' }],
  ] as const)('writes %s of %j', (key, value, expected) => {
    expect(attributeOf(key, value as never, 'html')).toEqual(expected);
  });

  it('writes names as SVG has them', () => {
    expect(attributeOf('xLinkHref', '#a', 'svg')).toMatchObject({ name: 'xlink:href' });
    expect(attributeOf('viewBox', '0 0 1 1', 'svg')).toMatchObject({ name: 'viewBox' });
  });

  it('writes what the library writes, whatever the value', () => {
    const key = fc.constantFrom('href', 'title', 'ariaDescribedBy', 'dir', 'open', 'tabIndex');
    const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string()));
    fc.assert(
      fc.property(key, value, fc.constantFrom('html', 'svg'), (key, value, space) => {
        const { name, html } = attributeOf(key, value, space) ?? {};
        const written =
          name === undefined ? '' : ` ${name}${html === undefined ? '' : `="${html}"`}`;
        const properties = { [key]: value };
        expect(`<p${written}></p>`).toBe(
          byLibrary({ type: 'element', tagName: 'p', properties, children: [] }, { space }),
        );
      }),
    );
  });
});
