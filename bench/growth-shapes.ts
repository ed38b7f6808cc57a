// Shapes of input whose cost must grow in proportion to their size, each as a function of its size.
// Data only: growth.ts builds them.

/** The files of a site, by path; `size` is how many of what the shape is about. */
export type Shape = {
  readonly name: string;
  readonly size: number;
  readonly files: (size: number) => Readonly<Record<string, string>>;
};

type Repeat = (index: number) => string;

const many = (size: number, part: Repeat, between = '\n') =>
  Array.from({ length: size }, (_, index) => part(index)).join(between);

const post = (body: string, fields = '') =>
  `---\ntitle: Rivers\ndate: 2024-03-11\n${fields}---\n\n${body}\n`;

/** Texts of one post: what is repeated, with what between, and what is around all of it. */
const bodies: readonly (readonly [
  name: string,
  size: number,
  part: Repeat,
  between?: string,
  around?: (text: string, size: number) => string,
])[] = [
  ['words', 100_000, () => 'word', ' '],
  ['lines', 50_000, () => 'two words'],
  ['paragraphs', 10_000, () => 'two words', '\n\n'],
  ['references', 900, () => 'a &amp; b', ' '],
  ['paragraphs of references', 10_000, () => 'a &amp; b', '\n\n'],
  ['escapes', 30_000, () => '\\*', ''],
  ['hard breaks', 10_000, () => 'a  '],
  ['emphasis', 10_000, () => '*a*', ' '],
  ['open emphasis', 20_000, () => '*a _b', ' '],
  ['strong', 10_000, () => '**a**', ' '],
  ['deleted text', 10_000, () => '~~a~~', ' '],
  ['code', 10_000, () => '`a`', ' '],
  ['open code', 20_000, () => '`a ``b', ' '],
  ['autolinks', 5000, () => '<https://a.example/>', ' '],
  ['bare addresses', 5000, () => 'https://a.example/b', ' '],
  ['mail', 5000, () => 'a@b.example', ' '],
  ['links', 5000, (index) => `[a](https://e${index}.example/)`],
  ['links of one paragraph', 5000, () => '[a](b "c")', ' '],
  ['open brackets', 30_000, () => '[a', ' '],
  ['pairs of brackets', 30_000, () => '[a][b]', ''],
  ['open links', 20_000, () => '[a](', ''],
  ['images', 3000, (index) => `![a](https://e.example/${index}.png)`],
  ['images without text', 3000, (index) => `![](https://e.example/${index}.png)`],
  ['definitions', 5000, (index) => `[r${index}]: /x`],
  ['notes', 3000, (index) => `a[^${index}]\n\n[^${index}]: b`, '\n\n'],
  ['notes without text', 20_000, () => '[^a]', ' '],
  ['texts of one note', 5000, () => '[^a]: b'],
  ['inline HTML', 10_000, () => 'x <b>a</b>', ' '],
  ['blocks of HTML', 10_000, () => '<p>a</p>'],
  ['attributes', 5000, (index) => `data-a${index}="b"`, ' ', (text) => `<p ${text}>a</p>`],
  ['comments', 10_000, () => '<!-- a -->'],
  ['comments of one line', 10_000, () => 'x <!-- a -->', ' '],
  ['open comments', 20_000, () => 'x <!-- a', ' '],
  ['ids alike', 5000, () => '<p id="a">x</p>'],
  ['scripts', 5000, () => '<script>a</script>'],
  ['quotations', 10_000, () => '> a', '\n\n'],
  ['quotations of 50 levels', 500, () => `${'> '.repeat(50)}a`, '\n\n'],
  ['lists', 20_000, () => '- a'],
  ['lists in lists', 5000, () => '- - - a'],
  ['numbered lists', 10_000, (index) => `${index}. a`],
  ['tasks', 10_000, () => '- [ ] a'],
  ['headings alike', 5000, () => '# a'],
  ['headings', 5000, (index) => `# a ${index}`],
  ['rules', 10_000, () => '---', '\n\n'],
  ['fences', 10_000, () => '```\na\n```'],
  ['indented code', 20_000, () => '    a'],
  ['rows', 10_000, () => '|a|b|', '\n', (text) => `|a|b|\n|-|-|\n${text}`],
  ['tables', 3000, () => '|a|\n|-|\n|b|', '\n\n'],
  ['letters of another script', 20_000, () => 'a Река', ' '],
  ['marks in words', 5000, () => 'a_b', ''],
  ['braces', 10_000, () => '{{ a }}', ' '],
  ['shortcodes', 5000, () => '[gallery ids="1"]', ' '],
  ['links of a wiki', 10_000, () => '[[a]]', ' '],
  ['private comments', 10_000, () => '%%a%%', ' '],
  ['links that may not be kept', 5000, (index) => `[a](javascript:${index})`],
  ['dead links', 3000, (index) => `[a](/x${index}/)`],
  ['dead fragments', 3000, (index) => `[a](#x${index})`],
  ['white lines', 20_000, () => '      ', '\n', (text) => `    a\n${text}\nb`],
];

const inBody = bodies.map(([name, size, part, between, around = (text) => text]) => ({
  name,
  size,
  files: (count: number) => ({
    'posts/a.md': post(around(many(count, part, between), count)),
  }),
}));

const list = (name: string, size: number, item: Repeat) => `${name}: [${many(size, item, ', ')}]\n`;

const posts = (size: number, fields: Repeat, path: Repeat = (index) => `posts/p${index}.md`) =>
  Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      path(index),
      `---\ntitle: Post ${index}\n${fields(index)}---\n\nText ${index}.\n`,
    ]),
  );
const onDay = 'date: 2024-03-11\n';
const inYears: Repeat = (index) => `date: ${1900 + (index % 120)}-03-11\n`;

/** Every shape: texts, front matter, whole sites. */
export const shapes: readonly Shape[] = [
  ...inBody,
  ...(
    [
      ['tags', 50, (size) => list('tags', size, (index) => `t${index}`)],
      ['too many tags', 5000, (size) => list('tags', size, (index) => `t${index}`)],
      ['authors', 50, (size) => list('authors', size, (index) => `A${index}`)],
      ['too many authors', 5000, (size) => list('authors', size, (index) => `A${index}`)],
      ['aliases', 50, (size) => list('aliases', size, (index) => `/old/${index}`)],
      ['locations', 50, (size) => list('locations', size, (index) => `L${index}`)],
      [
        'corrections',
        50,
        (size) => list('corrections', size, (index) => `{ date: 2024-03-12, text: c${index} }`),
      ],
      ['unknown fields', 2000, (size) => `${many(size, (index) => `k${index}: v`)}\n`],
      ['a long description', 50_000, (size) => `description: ${'a '.repeat(size)}\n`],
      [
        'a long text in a block',
        20_000,
        (size) => `description: |\n${many(size, () => '  line')}\n`,
      ],
    ] as const satisfies readonly (readonly [string, number, (size: number) => string])[]
  ).map(([name, size, fields]) => ({
    name,
    size,
    files: (count: number) => ({ 'posts/a.md': post('Text.', fields(count)) }),
  })),
  { name: 'posts of one day', size: 250, files: (size) => posts(size, () => onDay) },
  { name: 'posts of many years', size: 250, files: (size) => posts(size, inYears) },
  {
    name: 'posts of one tag',
    size: 250,
    files: (size) => posts(size, (index) => `${inYears(index)}tags: [a]\n`),
  },
  {
    name: 'a tag for each post',
    size: 250,
    files: (size) => posts(size, (index) => `${inYears(index)}tags: [t${index}]\n`),
  },
  {
    name: 'an author for each post',
    size: 250,
    files: (size) => posts(size, (index) => `${inYears(index)}author: A${index}\n`),
  },
  {
    name: 'posts without a date',
    size: 250,
    files: (size) => posts(size, () => ''),
  },
  {
    name: 'deep folders',
    size: 20,
    files: (size) =>
      posts(size, inYears, (index) => `posts/${'d/'.repeat(index % 60)}p${index}.md`),
  },
  {
    name: 'pages',
    size: 250,
    files: (size) => ({
      'posts/a.md': post('Text.'),
      ...posts(
        size,
        () => '',
        (index) => `pages/p${index}.md`,
      ),
    }),
  },
  {
    name: 'posts with one address',
    size: 250,
    files: (size) => posts(size, () => `${onDay}slug: a\n`),
  },
  {
    name: 'files beside pages',
    size: 500,
    files: (size) => ({
      'posts/a.md': post('Text.'),
      ...Object.fromEntries(
        many(size, (index) => `public/f${index}.txt`)
          .split('\n')
          .map((path) => [path, 'a']),
      ),
    }),
  },
];
