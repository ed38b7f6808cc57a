// A fixture in one file → the files of a small site, and the line that says what is done with it:
//
//     A sentence.
//
//     ==== posts/a.md
//     the text of the file, to the next heading; after the path, "(latin1)" is its encoding, and
//     "(9 MB)" its size; "(name)" says that %E9 in its name is a byte
//     ==== posts/b.md -> where a link leads; links come last
//     ==== what is done
//     what came of it
export interface SiteFixture {
  /** Everything up to and with what is done. */
  readonly given: string;
  readonly files: Readonly<Record<string, Buffer>>;
  /** Where links lead, by their paths. */
  readonly links: Readonly<Record<string, string>>;
  readonly done: string;
}

/** Reads a fixture; what came of it begins after " → " or a line break. */
export function readFixture(text: string): SiteFixture {
  const [, ...sections] = text.split(/^==== /m);
  const parts = sections.slice(0, -1);
  const links = parts.flatMap((section) => {
    const [, path, target] = /^(\S+) -> (\S+)\n$/.exec(section) ?? [];
    return path === undefined ? [] : [[path, target]];
  });
  const files = parts.slice(0, parts.length - links.length).map((section) => {
    const [head = '', ...lines] = section.split('\n');
    const [, path = '', kind = ''] = /^(\S+)(?: \((latin1|name|\d+ MB)\))?$/.exec(head)!;
    const text = Buffer.from(lines.join('\n'), kind === 'latin1' ? kind : 'utf8');
    const megabytes = Number(/^\d+/.exec(kind)?.[0] ?? 0);
    const name =
      kind === 'name'
        ? path.replace(/%(\w\w)/g, (_, hex) => String.fromCharCode(0xdc00 + parseInt(hex, 16)))
        : path;
    return [name, megabytes ? Buffer.concat([text], megabytes * 1e6) : text];
  });
  const [done = ''] = sections.at(-1)!.split(/ → |\n/, 1);
  return {
    given: `${text.slice(0, text.lastIndexOf('==== '))}==== ${done}`,
    files: Object.fromEntries(files) as Record<string, Buffer>,
    links: Object.fromEntries(links) as Record<string, string>,
    done,
  };
}
