import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PostBody } from '../../src/site/types.ts';
import { openBodyStore } from '../../src/workers/body-store.ts';
import { makeFolder } from '../support/broadsheet.ts';

function body(html: string, more: Partial<PostBody> = {}): PostBody {
  return { html, headings: [], sources: [], ...more };
}

function open(folder: string, spill?: number) {
  const store = openBodyStore(folder, spill);
  onTestFinished(store.close);
  return store;
}

describe('openBodyStore', () => {
  it('gives bodies back as they were, whatever their letters and line ends', () => {
    const store = open(makeFolder(), 0);
    const bodies = [
      body('<p>Text</p>'),
      body('<p>Caf\u00e9, na\u00efve \u00ff</p>'),
      body('<p>Text</p>', {
        sources: [
          { url: 'https://a.example/', host: 'a.example', outlet: 'a.example', title: 'Река' },
        ],
      }),
      body(''),
      body('\n\n<p>Река, נהר, 河, 🌊 and a lone \n line end</p>\n'),
      body('<p>{"headings": []}</p>\n<p>\u2028\u0000</p>', {
        headings: [{ depth: 2, id: 'река', text: 'Река "Двина"\n' }],
        sources: [
          {
            url: 'https://a.example/?q=1&r=2',
            host: 'a.example',
            outlet: 'a.example',
            title: '🌊',
          },
        ],
      }),
    ];
    const refs = bodies.map((one) => store.write(one));
    store.flush();
    expect(refs.map((ref) => store.read(ref))).toEqual(bodies);
    expect(refs.toReversed().map((ref) => store.read(ref))).toEqual(bodies.toReversed());
    for (const [index, { html, ...facts }] of bodies.entries()) {
      const [ref, buffer] = [refs[index]!, Buffer.alloc(refs[index]!.htmlBytes)];
      store.later(ref).copyTo(buffer);
      expect([store.readFacts(ref), store.later(ref).bytes, buffer.toString()]).toEqual([
        facts,
        Buffer.byteLength(html),
        html,
      ]);
    }
  });

  it.each([
    ['<p>Text with “quotes” &amp; a <a href="https://a.example/">link</a></p>\n', true, 0],
    ['<p><a href="broadsheet:posts/b.md">file</a></p>', false, undefined],
    ['<p><img src="https://a.example/b.jpg" alt=""></p>', false, 0],
    ['<p><img src="/b.jpg" alt=""></p>', false, undefined],
    ['<p><a href="#p2">below</a> and <a href="#p3">there</a></p>', true, 2],
    ['<p><a href="../b/">other</a></p>', true, undefined],
    ['<p>a\u0001b</p>', true, undefined],
    ['<pre>a[b[0]]&gt;</pre><!-- ]]> -->', true, undefined],
  ])('knows where %s can stand as it is', (html, fitsPage, feedLinks) => {
    expect(open(makeFolder(), 0).write(body(html))).toMatchObject({ fitsPage, feedLinks });
  });

  it('gives a body to feeds as bytes, its own links with the URL of their page', () => {
    const store = open(makeFolder(), 0);
    const refs = [
      '<p>“Text”</p>',
      '<p>Note<a href="#fn-1">1</a>, and “<a href="#fn-2" id="b">2</a>”</p>',
      '<p><a href="/b/">b</a></p>',
    ].map((html) => store.write(body(html)));
    store.flush();
    const texts = refs.map((ref) => {
      const later = store.laterInFeed(ref, 'https://example.org/a&b/');
      const buffer = Buffer.alloc(later?.bytes ?? 0);
      later?.copyTo(buffer);
      return later && buffer.toString();
    });
    expect(texts).toEqual([
      '<p>“Text”</p>',
      '<p>Note<a href="https://example.org/a&amp;b/#fn-1">1</a>, and “' +
        '<a href="https://example.org/a&amp;b/#fn-2" id="b">2</a>”</p>',
      undefined,
    ]);
  });

  it('keeps every thread’s bodies in a file of its own, which all others read', () => {
    const folder = makeFolder();
    const [first, second, reader] = [open(folder, 0), open(folder, 1), open(folder)];
    const refs = [
      first.write(body('a')),
      second.write(body('b')),
      first.write(body('c')),
      second.write(body('d')),
    ];
    first.flush();
    second.flush();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(refs.map((ref) => ref.spill)).toEqual([0, 1, 0, 1]);
    for (const store of [first, second, reader])
      expect(refs.map((ref) => store.read(ref).html)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes bodies that are larger than what it holds back, between small ones', () => {
    const folder = makeFolder();
    const store = open(folder, 0);
    const htmls = ['small', 'ж'.repeat(1_500_000), 'small again', 'x'.repeat(2_000_000), ''];
    const refs = htmls.map((html) => store.write(body(html)));
    store.flush();
    expect(refs.map((ref) => store.read(ref).html === htmls[refs.indexOf(ref)])).toEqual(
      htmls.map(() => true),
    );
    expect(statSync(join(folder, readdirSync(folder)[0]!)).size).toBe(
      refs.reduce((sum, { factBytes, htmlBytes }) => sum + factBytes + htmlBytes, 0),
    );
  });

  it('reads what was flushed while more is written', () => {
    const store = open(makeFolder(), 0);
    const first = store.write(body('first'));
    store.flush();
    expect(store.read(first).html).toBe('first');
    const second = store.write(body('second'));
    expect(store.read(first).html).toBe('first');
    store.flush();
    store.flush();
    expect([store.read(first).html, store.read(second).html]).toEqual(['first', 'second']);
  });

  it('adds to what an earlier store of the same number has written', () => {
    const folder = makeFolder();
    const refs = ['first', 'second'].map((html) => {
      const store = openBodyStore(folder, 0);
      const ref = store.write(body(html));
      store.flush();
      store.close();
      return ref;
    });
    expect(refs.map((ref) => open(folder).read(ref).html)).toEqual(['first', 'second']);
  });

  it('makes no file where nothing was written', () => {
    const folder = makeFolder();
    open(folder, 0).flush();
    expect(readdirSync(folder)).toEqual([]);
  });
});
