// The name by which another engine knows a post → a URL that stands for it while a body is parsed,
// and back. Knows no file: which one has the name is known only when all posts are parsed.

/** No author can link to it: it is an address only in a body whose source was rewritten. */
const scheme = 'broadsheet-name:';

/**
 * Makes a URL, and notes what the author wrote in its place.
 * For example 'broadsheet-name:2015%2Fa%20b.md' for "2015/a b.md".
 */
function make(
  name: string,
  { text, written }: { readonly text: string; readonly written: Map<string, string> },
): string {
  const [path = '', ...fragment] = name.split('#');
  const url =
    scheme +
    encodeURIComponent(path).replace(/[()'*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  written.set(url, text);
  return fragment.length === 0 ? url : `${url}#${fragment.join('#')}`;
}

/** The name in a URL, the part after "#", and the URL without it; undefined for any other URL. */
function read(
  url: string,
): { readonly name: string; readonly url: string; readonly fragment: string } | undefined {
  if (!url.startsWith(scheme)) return undefined;
  const hash = url.indexOf('#');
  const plain = hash === -1 ? url : url.slice(0, hash);
  return {
    name: decodeURIComponent(plain.slice(scheme.length)),
    url: plain,
    fragment: hash === -1 ? '' : url.slice(hash + 1),
  };
}

export const nameUrls = { make, read };
