import { describe, expect, it } from 'vitest';
import { buildIn } from '../../support/build-in.ts';

const site = {
  'broadsheet.config.json': '{ "url": "https://example.org/notes/" }',
  'posts/a.md': '---\ntitle: A\ndate: 2015-06-06\n---\nText.\n',
  'pages/about.md': '---\ntitle: About\n---\nText.\n',
};
const pages = ['index.html', '2015/06/a/index.html', 'about/index.html', 'archive/index.html'];
const sheets = (html: string) =>
  Array.from(html.matchAll(/<link rel="stylesheet" href="([^"]*)">/g), ([, href]) => href);

describe('templates/assets/site.css', () => {
  it('is loaded on every page, after the style sheet of the theme', async () => {
    const css = 'h1 { color: red }\n';
    const { output, diagnostics } = await buildIn({ ...site, 'templates/assets/site.css': css });
    expect(diagnostics).toEqual([]);
    expect(output('assets/site.css')).toBe(css);
    for (const page of [...pages, '404.html'])
      expect(sheets(output(page))).toEqual(['/notes/assets/style.css', '/notes/assets/site.css']);
  });

  it('is not asked for where there is none, or only a file of that name in public/', async () => {
    const { output } = await buildIn({ ...site, 'public/assets/site.css': 'p {}' });
    for (const page of pages) expect(sheets(output(page))).toEqual(['/notes/assets/style.css']);
  });
});

describe('the partials for lines of the site', () => {
  it('are empty, and each is printed at its place', async () => {
    const names = ['head', 'masthead', 'after-article', 'foot'];
    const partials = names.map((name) => [`templates/partials/${name}.vto`, `<!--${name}-->\n`]);
    const plain = await buildIn(site);
    const { output, diagnostics } = await buildIn({ ...site, ...Object.fromEntries(partials) });
    expect(diagnostics).toEqual([]);
    expect(output('2015/06/a/index.html').match(/.*\n<!--.*-->\n.*/g)).toEqual([
      expect.stringMatching(/<\/script>\n<!--head-->\n<\/head>$/),
      expect.stringMatching(/^<p class="masthead">.*\n<!--masthead-->\n<nav /),
      '</article>\n<!--after-article-->\n',
      expect.stringMatching(/^<p>.*\n<!--foot-->\n<\/footer>$/),
    ]);
    for (const page of pages) {
      const html = output(page).replace(/<!--.*-->\n/g, '');
      expect(html).toBe(plain.output(page));
    }
  });
});
