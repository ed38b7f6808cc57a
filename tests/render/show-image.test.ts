import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/lib/splice.ts';
import { showInPage } from '../../src/render/show-body.ts';
import { makeStored } from '../support/make-body.ts';

const sources = [{ type: 'image/avif', srcset: '/m-480.avif 480w, /m-900.avif 900w' }];
const images = {
  '/notes/map.png': { width: 900, height: 600, sources, sizes: '100vw' },
  'broadsheet:posts/a b.svg': { width: 300, height: 120 },
  '/notes/a&b.png': { width: 1, height: 2 },
};

/** A body on its page, and what it would be without anything to say of images. */
function show(html: string, hasLead = true): string {
  const body = makeStored(html);
  const { places = [] } = body.readDetails();
  const fileUrls = { 'posts/a b.svg': '/a b.svg' };
  return textOf(showInPage(body, places, { images, fileUrls, hasLead, marksPassages: false }));
}

const late = ' loading="lazy" decoding="async"';

describe('showImage', () => {
  it('gives an image its size, and formats and sizes to choose from', () => {
    expect(show('<p><img src="/notes/map.png" alt="A map"></p>')).toBe(
      '<p><picture><source type="image/avif" srcset="/m-480.avif 480w, /m-900.avif 900w" ' +
        'sizes="100vw"><img src="/notes/map.png" alt="A map" width="900" ' +
        `height="600"${late}></picture></p>`,
    );
  });

  it('loads all but the first late, and the first too if another is above the text', () => {
    expect(show('<img src="/x.png"><img src="/y.png">', false)).toBe(
      `<img src="/x.png"><img src="/y.png"${late}>`,
    );
    expect(show('<img src="/x.png"><img src="/y.png">')).toBe(
      `<img src="/x.png"${late}><img src="/y.png"${late}>`,
    );
  });

  it.each([
    [
      'with a query and a fragment',
      '<img src="/notes/a&#x26;b.png?v=1#x">',
      '<img src="/notes/a&#x26;b.png?v=1#x" width="1" height="2">',
    ],
    [
      'whose address is not known yet',
      '<img src="broadsheet:posts/a b.svg">',
      '<img src="/a b.svg" width="300" height="120">',
    ],
    [
      'in other quotes and letters',
      "<IMG SRC='/notes/a&b.png'>",
      '<img src="/notes/a&#x26;b.png" width="1" height="2">',
    ],
    ['without an address', '<img alt="">', '<img alt="">'],
    [
      'of another site',
      '<img src="https://other.example/map.png">',
      '<img src="https://other.example/map.png">',
    ],
    ['called as a property of all objects', '<img src="constructor">', '<img src="constructor">'],
  ])('finds an image %s', (_, html, shown) => {
    expect(show(html, false)).toBe(shown);
  });

  it.each([
    [' width="300"', ' height="200"', '300px'],
    [' height="300"', ' width="450"', '100vw'],
    [' width="300" height="9"', '', '300px'],
    [' width="50%"', '', '100vw'],
    [' loading="eager"', ' width="900" height="600" decoding="async"', '100vw'],
  ])('keeps what the author says:%s', (own, added, sizes) => {
    const html = show(`<img src="/notes/map.png"${own}>`);
    expect(html.replace(late, '')).toContain(
      `sizes="${sizes}"><img src="/notes/map.png"${own}${added}>`,
    );
  });

  it.each([
    [
      'a picture of the author’s',
      '<picture><source srcset="/x.avif">' +
        `<img src="/notes/map.png" width="900" height="600"${late}></picture>`,
    ],
    [
      'sizes of the author’s',
      `<img src="/notes/map.png" srcset="/x.png 2x" width="900" height="600"${late}>`,
    ],
    ['an attribute that looks like an image', '<p title="<img src=/notes/map.png>">x</p>'],
    ['a comment', '<!-- <img src="/notes/map.png"> -->'],
    ['a script', '<script>"<img src=\'/notes/map.png\'>"</script>'],
    ['text', '&#x3C;img src="/notes/map.png">'],
    ['another element', '<imgx src="/notes/map.png"></imgx>'],
  ])('leaves %s alone', (_, html) => {
    expect(show(html)).toBe(html);
  });

  it('takes up again after a picture of the author’s', () => {
    expect(show('<picture><img src="/x.png"></picture><img src="/notes/map.png">')).toContain(
      '</picture><picture><source',
    );
  });
});
