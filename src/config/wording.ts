// A path in front matter or a configuration → an example of what may stand there, as it is written
// in the file.
import type { FaultPath } from './faults.ts';

const configExamples: Readonly<Record<string, string>> = {
  title: '"Rivers and Borders"',
  description: '"Analysis of what the papers leave out"',
  url: '"https://example.org/"',
  language: '"ru"',
  timeZone: '"Europe/Moscow"',
  author: '"Anna Petrova"',
  authors: '["Anna Petrova", "John Reed"]',
  'authors.fediverse': '"@anna@example.social"',
  'author.fediverse': '"@anna@example.social"',
  publisher: '{ "correctionsPolicy": "/corrections/" }',
  'publisher.name': '"Rivers and Borders"',
  'publisher.url': '"https://example.org/"',
  'publisher.logo': '"/images/logo.png"',
  'publisher.publishingPrinciples': '"/sources/"',
  'publisher.correctionsPolicy': '"/corrections/"',
  'publisher.ethicsPolicy': '"/ethics/"',
  'publisher.ownershipFundingInfo': '"/about/"',
  'publisher.masthead': '"/about/"',
  'publisher.sameAs': '["https://example.social/@rivers"]',
  permalink: '"/:year/:month/:slug/"',
  tags: '{ "spellings": ["Human rights"] }',
  'tags.spellings': '["Human rights"]',
  'tags.descriptions': '{ "Human rights": "Courts, prisons, the press" }',
  markdown: '{ "html": "sanitize" }',
  'markdown.html': '"sanitize"',
  feeds: '{ "limit": 20 }',
  'feeds.limit': '20',
  'feeds.tags': 'true',
  'feeds.authors': 'true',
  'feeds.archives': 'true',
  'feeds.hub': '"https://hub.example/"',
  sitemap: '{ "news": true }',
  'sitemap.news': 'true',
  security: '{ "policy": { "img-src": ["https://images.example"] } }',
  'security.policy': '{ "img-src": ["https://images.example"] }',
  'security.hsts': '31536000',
  securityTxt: '{ "contact": "mailto:desk@example.org", "expires": "2027-06-30" }',
  'securityTxt.contact': '"mailto:desk@example.org"',
  'securityTxt.expires': '"2027-06-30"',
  humans: '{ "Team": ["Anna Petrova, Tallinn"] }',
  manifest: '{ "short_name": "Rivers", "icons": [{ "src": "/icon.svg", "sizes": "any" }] }',
  'manifest.display': '"browser"',
  'manifest.icons': '[{ "src": "/icon.svg", "sizes": "any" }]',
  pageSize: '20',
  output: '"_site"',
  cache: '".cache/broadsheet"',
};

/**
 * `"limit": 20` for ["feeds", "limit"], in backticks, as both JSON and TypeScript take it;
 * undefined where only code can stand.
 */
export function configExample(path: FaultPath): string | undefined {
  const keys = path.filter((key) => typeof key === 'string');
  const example = configExamples[keys.join('.')];
  return example && `\`"${keys.at(-1)}": ${example}\``;
}

/**
 * `tags: [energy, rivers]`, in backticks: a field and its value in YAML's flow style, for values
 * without signs that need quotes.
 */
export function frontMatterExample(name: string, value: unknown): string {
  return `\`${name}: ${showYaml(value)}\``;
}

function showYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(showYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${showYaml(inner)}`)
    .join(', ')} }`;
}
