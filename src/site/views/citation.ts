// How a post is cited, for templates. Types only.

/** The entry of a post for a bibliography. */
export interface CitationView {
  /** The entry as a file: a data: URL for a link with `download`. */
  readonly url: string;
  /** What the file is called: "lind-2015-dams.bib". */
  readonly file: string;
}
