// The answers about a new site → its files, as texts by their paths. Touches no disk.
import { dayOf, isoTime } from '../../lib/date.ts';
import { slugify } from '../../lib/slug.ts';
import { idOf } from '../new.ts';
import { newPostText, yamlText } from '../new-post.ts';
import type { Answers } from './answers.ts';
import { firstTexts } from './first-texts.ts';
import { hosts } from './hosts.ts';
import { recipeOf } from './recipes.ts';

/** What the files of a site are made from besides the answers. */
export interface Material {
  /** The text of docs/publishing.md. */
  readonly recipes: string;
  /** What package.json depends on: "^0.1.0", or a file. */
  readonly engine: string;
  /** The name of the site among others: "rivers-and-borders". */
  readonly name: string;
  readonly nowMs: number;
}

/** The files of a new site by their paths, in the order of the alphabet. */
export function siteFiles(answers: Answers, material: Material): Readonly<Record<string, string>> {
  const { recipes } = material;
  const files = {
    'package.json': manifestText(material),
    'broadsheet.config.ts': configText(answers),
    '.gitignore': recipeOf(recipes, '.gitignore'),
    '.vscode/settings.json': editorText,
    ...firstPages(answers, material),
    ...hosts[answers.host].files(recipes, { ...answers, ...material }),
  };
  return Object.fromEntries(Object.entries(files).toSorted(([one], [two]) => (one < two ? -1 : 1)));
}

/** The scripts of a new site: what they are called, and what they run. */
export const siteScripts: Readonly<Record<string, string>> = {
  dev: 'broadsheet dev',
  build: 'broadsheet build',
  check: 'broadsheet check',
  new: 'broadsheet new',
};

function manifestText({ name, engine }: Material): string {
  const manifest = {
    name,
    private: true,
    scripts: siteScripts,
    dependencies: { broadsheet: engine },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** An address that is not known is a line to be filled in: a build warns until it is. */
function configText({ title, url, language, timeZone, author }: Answers): string {
  const line = (key: string, value: string) => `  ${key}: ${quoted(value)},`;
  const unknownUrl = [
    '  // The address of the home page, before the site is published:',
    "  // url: 'https://example.org/',",
  ];
  return [
    "import { defineConfig } from 'broadsheet';",
    '',
    '// All keys: node_modules/broadsheet/docs/configuration.md',
    'export default defineConfig({',
    line('title', title),
    ...(url === undefined ? unknownUrl : [line('url', url)]),
    line('language', language),
    line('timeZone', timeZone),
    ...(author === undefined ? [] : [line('author', author)]),
    '});',
    '',
  ].join('\n');
}

/**
 * A string of JavaScript in single quotes.
 * @example quoted("It's \"${x}\"") // "'It\\'s \"${x}\"'"
 */
export function quoted(text: string): string {
  const inside = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\.|'/g, (sign) => ({ '\\"': '"', "'": "\\'" })[sign] ?? sign)
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => {
      return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
  return `'${inside}'`;
}

/** Editors then check a configuration in JSON, and search what people have written only. */
const editorText = `{
  // Front matter is checked, too, with two packages: node_modules/broadsheet/docs/writing.md,
  // "The JSON Schema of front matter". broadsheet.config.ts has its types from the package.
  "json.schemas": [
    {
      "fileMatch": ["/broadsheet.config.json"],
      "url": "./node_modules/broadsheet/schemas/configuration.schema.json"
    }
  ],
  "files.watcherExclude": { "_site/**": true, ".cache/**": true },
  "search.exclude": { "_site": true, ".cache": true }
}
`;

/** The first post and the page about the site; they say their language if it is another one. */
function firstPages(
  { language: tag, url, timeZone }: Answers,
  { nowMs }: Material,
): Readonly<Record<string, string>> {
  const { language, post, about } = firstTexts(tag);
  const day = dayOf(nowMs, timeZone);
  const lang = new Intl.Locale(tag).language === language ? undefined : language;
  const { title } = post('');
  const slug = slugify(title);
  const file = `posts/${day.slice(0, 4)}/${day}-${slug}.md`;
  const front = newPostText({
    title,
    date: isoTime(nowMs, timeZone),
    lang,
    tags: [],
    id: url && idOf(url, { day, slug }),
  });
  const aboutLines = [`title: ${yamlText(about.title)}\n`, lang && `lang: ${lang}\n`];
  return {
    [file]: `${front}${post(file).text}`,
    'pages/about.md': `---\n${aboutLines.filter(Boolean).join('')}---\n\n${about.text}`,
  };
}
