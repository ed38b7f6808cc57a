// What names an article → its entry for a bibliography, and the file of it as a URL. The format is
// that of biblatex (https://ctan.org/pkg/biblatex, "@online"), in UTF-8; knows nothing of posts.
import { memoize } from './memoize.ts';
import { cutSlug, slugify } from './slug.ts';
import { foldSpace } from './text.ts';

/** An article on the web, by what bibliographies ask for. */
export interface Cited {
  readonly authors: readonly string[];
  readonly title: string;
  /** The name of the site. */
  readonly site: string;
  /** "2015-06-07" */
  readonly day: string;
  /** Absolute. */
  readonly url: string;
  /** What tells it from the author's other articles of the year. */
  readonly slug: string;
}

/**
 * The key of an entry: the first author's last name, the year and the slug, in ASCII.
 * @example bibtexKey({ authors: ['Анна Линд'], title: 'Dams', site: 'Rivers', day: '2015-06-07', url: 'https://a.example/', slug: 'dams' })
 *     // 'lind-2015-dams'
 */
export function bibtexKey({ authors: [first = ''], site, day, slug }: Cited): string {
  return cutSlug(`${lastName(foldSpace(first) || site)}-${day.slice(0, 4)}-${slug}`, 60);
}

/** Few people write most of a site. */
const lastName = memoize((name: string) => slugify(name.slice(name.lastIndexOf(' ') + 1)));

/**
 * The entry. Braces stand around the title, so that no style changes its capitals, and around names
 * that are no person's or that would come apart; what LaTeX would take for a command is spelt out.
 * @example bibtexEntry('lind-2015', { authors: ['Ann Lind'], title: 'Dams & dikes', site: 'Rivers', day: '2015-06-07', url: 'https://a.example/', slug: 'dams' })
 *     // '@online{lind-2015,\nauthor={Ann Lind},\ntitle={{Dams \\& dikes}},\norganization={Rivers},\ndate={2015-06-07},\nurl={https://a.example/},\n}\n'
 */
export function bibtexEntry(key: string, { authors, title, site, day, url }: Cited): string {
  const author = authors.length > 0 ? `author={${authors.map(escapeName).join(' and ')}},\n` : '';
  // A URL is taken literally, but for braces, which have to come in pairs.
  const plainUrl = url.replace(/[{}\\\s]/g, encodeURIComponent);
  return `@online{${key},\n${author}title={{${escapeTex(title)}}},\norganization={${escapeTex(site)}},\ndate={${day}},\nurl={${plainUrl}},\n}\n`;
}

/**
 * The file of an entry as a URL, to be saved under a name of its own: one more file a post would
 * double the files of a site.
 * @example bibtexUrl('@online{a,}') // 'data:application/x-bibtex;charset=utf-8,@online%7Ba,%7D'
 */
export function bibtexUrl(entry: string): string {
  // A template need not escape what is left, and a lone surrogate has no bytes.
  return `data:application/x-bibtex;charset=utf-8,${encodeURI(entry.replace(/\p{Cs}/gu, '\ufffd')).replace(/[#&']/g, encodeSign)}`;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

// No brace may stand alone, not even behind a backslash: BibTeX counts them.
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return foldSpace(text).replace(/[\\{}~^#$%&_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** A comma or an "and" would make two names of one. */
function escapeName(name: string): string {
  return /,|\band\b/i.test(name) ? `{${escapeTex(name)}}` : escapeTex(name);
}
