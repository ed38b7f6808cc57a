// What identifies an article → its entry for a bibliography, and that entry as a URL. The format is
// biblatex (https://ctan.org/pkg/biblatex, "@online") in UTF-8; knows nothing of posts.
import { memoize } from './memoize.ts';
import { cutSlug, slugify } from './slug.ts';
import { foldSpace } from './text.ts';

/** An article on the web, as bibliographies describe it. */
export interface Cited {
  readonly authors: readonly string[];
  readonly title: string;
  /** The name of the site. */
  readonly site: string;
  /** "2015-06-07" */
  readonly day: string;
  /** Absolute. */
  readonly url: string;
  /** Distinguishes it from the author's other articles of the year. */
  readonly slug: string;
}

/**
 * The key of an entry: the first author's last name, the year and the slug, in ASCII.
 * @example bibtexKey({ authors: ['Анна Линд'], title: 'Dams', site: 'Rivers', day: '2015-06-07',
 *     url: 'https://a.example/', slug: 'dams' }) // 'lind-2015-dams'
 */
export function bibtexKey({ authors: [first = ''], site, day, slug }: Cited): string {
  return cutSlug(`${lastName(foldSpace(first) || site)}-${day.slice(0, 4)}-${slug}`, 60);
}

/** Memoized, since a few people write most of a site. */
const lastName = memoize((name: string) => slugify(name.slice(name.lastIndexOf(' ') + 1)));

/**
 * The entry. Braces go around the title, so that no style changes its capitals, and around names
 * that would be split; what LaTeX would read as a command is escaped.
 * @example bibtexEntry('lind-2015', { authors: ['Ann Lind'], title: 'Dams & dikes',
 *     site: 'Rivers', day: '2015-06-07', url: 'https://a.example/', slug: 'dams' })
 *     // '@online{lind-2015,\nauthor={Ann Lind},\ntitle={{Dams \\& dikes}},\n' +
 *     'organization={Rivers},\ndate={2015-06-07},\nurl={https://a.example/},\n}\n'
 */
export function bibtexEntry(key: string, { authors, title, site, day, url }: Cited): string {
  // A URL is read literally, except for braces, which must come in pairs.
  const plainUrl = url.replace(/[{}\\\s]/g, encodeURIComponent);
  return [
    `@online{${key},`,
    ...(authors.length > 0 ? [`author={${authors.map(escapeName).join(' and ')}},`] : []),
    `title={{${escapeTex(title)}}},`,
    `organization={${escapeTex(site)}},`,
    `date={${day}},`,
    `url={${plainUrl}},`,
    '}\n',
  ].join('\n');
}

/**
 * An entry as a data URL that readers can save: one more file for each post would double the files
 * of a site.
 * @example bibtexUrl('@online{a,}') // 'data:application/x-bibtex;charset=utf-8,@online%7Ba,%7D'
 */
export function bibtexUrl(entry: string): string {
  // A template need not escape the result, and a lone surrogate has no bytes.
  const encoded = encodeURI(entry.replace(/\p{Cs}/gu, '\ufffd')).replace(/[#&']/g, encodeSign);
  return `data:application/x-bibtex;charset=utf-8,${encoded}`;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

// No brace may be alone, not even after a backslash: BibTeX counts them.
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

/** A comma or an "and" would split a name in two. */
function escapeName(name: string): string {
  return /,|\band\b/i.test(name) ? `{${escapeTex(name)}}` : escapeTex(name);
}
