// How a post is cited, for templates. Types only.

/** The entry of a post for a bibliography. */
export interface CitationView {
  /** The entry as a data: URL, for a link with `download`. */
  readonly url: string;
  /** The name of the file: "lind-2015-dams.bib". */
  readonly file: string;
}
