import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BodyStore, openBodyStore, type Spilled } from '../../src/cache/body-store.ts';
import { textOf } from '../../src/lib/splice.ts';
import type { PostBody } from '../../src/site/types.ts';
import { makeFolder } from '../support/broadsheet.ts';
import { makeBody, readStored } from '../support/make-body.ts';

function body(html: string, more: Partial<PostBody> = {}): PostBody {
  return { html, headings: [], sources: [], ...more };
}

function htmlAt(store: BodyStore, ref: Spilled): string {
  return textOf(store.bodyAt(ref).html);
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
    const read = (ref: Spilled) => readStored(store.bodyAt(ref));
    expect(refs.map(read)).toEqual(bodies);
    expect(refs.toReversed().map(read)).toEqual(bodies.toReversed());
  });

  it.each([
    ['<p>Text with “quotes” &amp; a <a href="https://a.example/">link</a></p>\n', false, true],
    ['<p><a href="broadsheet:posts/b.md">file</a></p>', true, true],
    ['<p><img src="https://a.example/b.jpg" alt=""></p>', true, true],
    ['<p><a href="#p2">below</a> and <a href="../b/">other</a></p>', true, true],
    ['<p>Крым</p>', true, true],
    ['<p>a\u0001b</p>', false, false],
    ['<pre>a[b[0]]&gt;</pre>', false, false],
  ])('knows where %s can be shown as it is', (html, hasPlaces, fitsCdata) => {
    const store = open(makeFolder(), 0);
    const ref = store.write(makeBody(html));
    expect([ref, store.bodyAt(ref)]).toMatchObject([
      { hasPlaces, fitsCdata },
      { hasPlaces, fitsCdata },
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
      expect(refs.map((ref) => htmlAt(store, ref))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes bodies that are larger than what it holds back, between small ones', () => {
    const folder = makeFolder();
    const store = open(folder, 0);
    const htmls = ['small', 'ж'.repeat(1_500_000), 'small again', 'x'.repeat(2_000_000), ''];
    const refs = htmls.map((html) => store.write(body(html)));
    store.flush();
    expect(refs.map((ref) => htmlAt(store, ref) === htmls[refs.indexOf(ref)])).toEqual(
      htmls.map(() => true),
    );
    expect(statSync(join(folder, readdirSync(folder)[0]!)).size).toBe(
      refs.reduce((sum, { detailBytes, htmlBytes }) => sum + detailBytes + htmlBytes, 0),
    );
  });

  it('reads what was flushed while more is written', () => {
    const store = open(makeFolder(), 0);
    const first = store.write(body('first'));
    store.flush();
    expect(htmlAt(store, first)).toBe('first');
    const second = store.write(body('second'));
    expect(htmlAt(store, first)).toBe('first');
    store.flush();
    store.flush();
    expect([htmlAt(store, first), htmlAt(store, second)]).toEqual(['first', 'second']);
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
    expect(refs.map((ref) => htmlAt(open(folder), ref))).toEqual(['first', 'second']);
  });

  it('makes no file where nothing was written', () => {
    const folder = makeFolder();
    open(folder, 0).flush();
    expect(readdirSync(folder)).toEqual([]);
  });
});
