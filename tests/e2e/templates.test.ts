// What a site makes its own of the theme: templates, partials, filters, shortcodes, and what
// happens when one is broken.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  broadsheet,
  buildJson,
  copySite,
  postText,
  readOutput,
  readTexts,
  runProgram,
} from '../support/broadsheet.ts';
import { makeNamedSite as makeSite } from '../support/make-site.ts';

describe('a template of the site’s own', () => {
  it('takes the place of the theme’s, in Nunjucks and in Liquid', async () => {
    const root = copySite('a-template-in-nunjucks-and-one-in-liquid');
    const { diagnostics } = await buildJson(root);
    // Of the text of the post, which quotes a template.
    expect(diagnostics.map(({ code }) => code)).toEqual(['foreign-syntax']);
    expect(readOutput(root, '2024/03/budget/index.html')).toBe(
      [
        '<!doctype html>',
        '<title>Roads &amp; &quot;bridges&quot; in Nunjucks, Two languages</title>',
        '<p id="p1">Three {{ figures }} were <b>left out</b>.</p>',
        '<a href="/tags/budgets/">Budgets</a>',
        '',
      ].join('\n'),
    );
    const list = '<a href="/2024/03/budget/">Roads &amp; &#34;bridges&#34;</a>';
    expect(readOutput(root, 'index.html')).toContain(
      `<title>Two languages in Liquid, Two languages</title>\n${list}`,
    );
    expect(readOutput(root, 'tags/budgets/index.html')).toContain(list);
    expect(readOutput(root, '404.html')).toContain('class="skip"');
  });

  it('may be a partial: every template of the theme then includes that one', async () => {
    const root = copySite('a-partial-of-its-own');
    await buildJson(root);
    for (const page of ['tags/budgets/index.html', '2024/03/11/index.html']) {
      expect(readOutput(root, page)).toContain('<p class="own">What the budget hides</p>');
    }
  });

  it('may be a style sheet', async () => {
    const root = makeSite({
      'posts/a.md': postText({}),
      'templates/assets/style.css': 'body { color: red }\n',
    });
    await buildJson(root);
    expect(readOutput(root, 'assets/style.css')).toBe('body { color: red }\n');
  });

  it('uses filters and shortcodes that the configuration adds, in every language', async () => {
    const root = copySite('filters-and-shortcodes-of-its-own');
    await buildJson(root);
    expect(readOutput(root, '2024/03/budget/index.html').trim()).toBe(
      'njk: THE BUDGET! [North wire]',
    );
    expect(readOutput(root, 'about/index.html').trim()).toBe('liquid: ABOUT! [North wire]');
    expect(readOutput(root, 'archive/index.html').trim()).toBe('vto: ARCHIVE! [North wire]');
    expect(readOutput(root, '404.html').trim()).toBe('js: PAGE NOT FOUND! [North wire]');
  });

  it('gets unknown front matter fields', async () => {
    const root = makeSite({
      'posts/2024-03-11-a.md': postText({ mood: 'sceptical' }),
      'templates/post.njk': '{{ view.extra.mood }}',
    });
    const { diagnostics } = await buildJson(root);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-field']);
    expect(readOutput(root, '2024/03/a/index.html')).toBe('sceptical');
  });
});

describe('a broken template', () => {
  const broken = {
    njk: '{{ view.title | shuot }}',
    liquid: '{{ view.title | shuot }}',
    vto: '{{ view.title |> shuot }}',
    '11ty.js': 'export default class { render() { throw new Error("shuot"); } }',
  };

  it.each(Object.entries(broken))(
    'in .%s is named once, however many pages it makes, and nothing is written',
    async (language, text) => {
      const posts = Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [`posts/2024-03-11-${name}.md`, postText({ title: name })]),
      );
      const root = makeSite(posts);
      await buildJson(root);
      const before = readTexts(join(root, '_site'));
      mkdirSync(join(root, 'templates'));
      writeFileSync(join(root, 'templates', `post.${language}`), text);
      const { code, out, err } = await broadsheet(root, 'build');
      expect({ code, out }).toEqual({ code: 1, out: '1 error: nothing was written\n' });
      expect(err).toMatch(
        new RegExp(
          `^templates/post\\.${language.replaceAll('.', '\\.')}:\\d+:\\d+ ` +
            'error\\[template-error\\] Cannot render .*shuot',
        ),
      );
      expect(readTexts(join(root, '_site'))).toEqual(before);
    },
  );

  it('keeps an `eleventy` function that throws from looking like a bug of the engine', async () => {
    const root = makeSite({
      'posts/a.md': postText({}),
      'broadsheet.config.ts':
        "export default { eleventy() { throw new Error('no such plugin'); } };\n",
    });
    const { code, err } = await broadsheet(root, 'build');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^error\[template-error\] Cannot start Eleventy: .*no such plugin\n {2}hint: /,
    );
  });
});

describe('plugins of remark and rehype', () => {
  it('change what is shown and what is taken from it', async () => {
    const root = copySite('plugins-of-its-own');
    expect((await buildJson(root)).diagnostics).toEqual([]);
    expect(readOutput(root, '2024/03/budget/index.html')).toContain(
      '<p data-marked="" id="p1">The color of money.</p>',
    );
    expect(readOutput(root, 'index.html')).toContain('The color of money.</span>');
  });

  it('work the same on two threads, which read the configuration again', async () => {
    const root = copySite('plugins-of-its-own');
    cpSync(
      join(copySite('filters-and-shortcodes-of-its-own'), 'templates/archive.vto'),
      join(root, 'templates/post.vto'),
    );
    const config = join(root, 'broadsheet.config.ts');
    const eleventy =
      "eleventy(eleventy: any) { eleventy.addFilter('shout', (text: string) =>" +
      " text.toUpperCase()); eleventy.addShortcode('wire', (name: string) => name); },";
    writeFileSync(
      config,
      readTexts(root)['broadsheet.config.ts']!.replace(
        'defineConfig({\n',
        `defineConfig({\n  ${eleventy}\n`,
      ),
    );
    for (let number = 1; number <= 310; number += 1) {
      writeFileSync(
        join(root, `posts/2024-04-01-${number}.md`),
        postText({ title: `Post ${number}`, date: '2024-04-01' }, `Of the colour ${number}.\n`),
      );
    }
    const outputs = [];
    for (const workers of ['1', '2']) {
      rmSync(join(root, '_site'), { recursive: true, force: true });
      const { code, err } = await runProgram(
        ['build', '--quiet', '--workers', workers, '--now', '2024-06-01'],
        { cwd: root },
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      outputs.push(readTexts(join(root, '_site')));
    }
    expect(outputs[1]).toEqual(outputs[0]);
    expect(outputs[1]!['2024/04/310/index.html']).toContain('vto: POST 310 North');
    expect(outputs[1]!['feed.xml']).toContain('Of the color 100.');
  });
});
