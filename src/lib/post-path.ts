// The path of a file → whether it may be a post or a page of text. Opens no file.

/**
 * True for the name of a Markdown file.
 * @example isMarkdown('posts/a.MKD') // true
 */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(path);
}

/**
 * True for an HTML file below posts/: it is a post if it has front matter. In pages/ it is a
 * template.
 * @example isHtmlPost('posts/a.html') // true
 * @example isHtmlPost('pages/a.html') // false
 */
export function isHtmlPost(path: string): boolean {
  return path.startsWith('posts/') && /\.html?$/i.test(path);
}

/**
 * True for a file that is a post or a page, or is one if it has front matter.
 * @example isText('posts/a.md') // true
 * @example isText('public/a.md') // false
 */
export function isText(path: string): boolean {
  return (/^(?:posts|pages)\//.test(path) && isMarkdown(path)) || isHtmlPost(path);
}

/**
 * True for the path of an _index.md in posts/: the text of a folder.
 * @example isSection('posts/news/_index.fr.md') // true
 */
export function isSection(path: string): boolean {
  return /^posts\/(?:.*\/)?_index(?:\.[\w-]+)?\.[^./]+$/i.test(path);
}
