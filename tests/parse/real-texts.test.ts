// Texts as real archives have them, from many engines and many years.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { readSource } from '../../src/load/read-source.ts';
import { codesOf, parseBody, parseText } from '../support/parse-text.ts';

const post = (fields: string, body = 'Text') =>
  `---\ntitle: Rivers\ndate: 2015-06-07\n${fields}\n---\n${body}`;

describe('the texts of real archives', () => {
  it('template tags in the text, in code and in titles are text', async () => {
    const {
      post: made,
      body,
      problems,
    } = await parseText(
      [
        '---',
        'title: "{{ x }} and {% y %}"',
        'date: 2015-06-07',
        '---',
        '{{ a }} {% b %}',
        '',
        '`{{ c }}`',
        '',
        '```',
        '{% d %}',
        '```',
        '',
        '<p>{{ e }}</p>',
      ].join('\n'),
    );
    expect(problems.map(({ code }) => code)).toEqual(['foreign-syntax', 'foreign-syntax']);
    expect(made?.title).toBe('{{ x }} and {% y %}');
    expect(body?.html).toBe(
      [
        '<p>{{ a }} {% b %}</p>',
        '<p><code>{{ c }}</code></p>',
        '<pre tabindex="0"><code>{% d %}',
        '</code></pre>',
        '<p>{{ e }}</p>',
      ].join('\n'),
    );
  });

  it('blank lines before the front matter, and dashes below it', async () => {
    const { body, problems } = await parseText(
      '\n\n---\ntitle: Rivers\ndate: 2015-06-07\n---\nAbove\n\n---\n\nBelow\n---\n\n- - -\n',
    );
    expect(problems).toEqual([]);
    expect(body?.html).toBe('<p>Above</p>\n<hr>\n<h2 id="below">Below</h2>\n<hr>');
  });

  it('HTML as Blogger and Word wrote it is read, cleaned and described', async () => {
    const {
      post: made,
      body,
      problems,
    } = await parseBody(
      '<DIV dir="ltr" style="text-align: left;" trbidi="on"><p class="MsoNormal">' +
        '<span style="x">One<o:p></o:p></span></p>two<br><br>three<div class="separator">' +
        '<a href="http://1.bp.example/a.jpg" imageanchor="1">' +
        '<IMG border="0" src="//1.bp.example/b.jpg" alt="A"></a></div>' +
        '<img src="data:image/gif;base64,R0lGOD=="></DIV>',
    );
    expect(problems.map(({ code }) => code)).toEqual(['image-alt']);
    expect(body?.html).toContain(
      '<p class="MsoNormal"><span>One</span></p>two<br><br>three<div class="separator">' +
        '<a href="http://1.bp.example/a.jpg">' +
        '<img src="https://1.bp.example/b.jpg" alt="A"></a></div>',
    );
    expect(made?.excerpt).toBe('One two three');
    expect(body?.sources).toMatchObject([{ host: '1.bp.example' }]);
  });

  it('control characters and marks of a merge conflict in the text are harmless', async () => {
    const root = mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
    const path = sourcePath('2015-06-07-rivers.md');
    writeFileSync(
      join(root, path),
      post(
        '',
        [
          'One\u0000 two\u0008 three\u001b[0m',
          '',
          '<<<<<<< HEAD',
          'left',
          '=======',
          'right',
          '>>>>>>> branch',
          '',
          '<p>\u0001\u000c</p>',
        ].join('\n'),
      ),
    );
    const { file } = readSource(root, path);
    rmSync(root, { recursive: true });
    const { problems, body } = await parseText(file.text);
    expect(problems).toEqual([]);
    expect(body?.html).toMatch(/^<p>One two three\[0m<\/p>/);
    expect(body?.html).toContain('left');
    expect(body?.html).toContain('right');
    expect(
      await codesOf(
        '---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\ndate: 2015-06-07\n---\n',
      ),
    ).toEqual(['bad-yaml', 'bad-yaml', 'bad-yaml', 'duplicate-key']);
  });

  it('no-break, zero-width and bidirectional characters stay, and are no words', async () => {
    const text = 'Цена\u00a0100\u202f000\u200b руб. \u2067שלום\u2069 a\u200db \u00adc \ufeffd';
    const { post: made, body, problems } = await parseText(post('dateline: Стаунтон', text));
    expect(problems).toEqual([]);
    expect(body?.html).toContain('Цена\u00a0100\u202f000\u200b руб. \u2067שלום\u2069');
    expect(made?.words).toBe(12);
    expect((await parseText(post('slug: "a\u00a0b\u200bc"'))).post?.slug).toBe('a-bc');
  });

  it('byline and dateline inside the text become those of the post', async () => {
    const given = (body: string) =>
      parseText(`---\ntitle: Rivers\ndate: 2015-12-13\nauthor: Paul Goble\n---\n${body}`, {
        path: sourcePath('posts/a.md'),
      });
    for (const body of [
      'Paul Goble\n\nStaunton, Dec. 11 – Text',
      '<p>Paul Goble</p><p>Staunton, Dec. 11—Text</p>',
      'Paul GobleStaunton, Dec. 11 –Text',
    ]) {
      const { post: made } = await given(body);
      expect(made?.dateline).toMatchObject({ place: 'Staunton', day: '2015-12-11' });
      expect(made?.excerpt).toBe('Text');
    }
  });
});
