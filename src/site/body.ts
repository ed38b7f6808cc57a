// The body of a post: its HTML, and the places in it whose text depends on where it is shown. Types
// only; nothing here runs.
import type { LaterBytes } from '../lib/reused-buffer.ts';
import type { Heading, Source } from './types.ts';

/** A part of the HTML of a body; offsets count bytes of UTF-8. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** The value of an attribute, without the quotes, that is another one elsewhere. */
export interface UrlPlace extends Range {
  readonly kind: 'url';
  /** Relative, or "broadsheet:" and the path of a file of the site. */
  readonly url: string;
}

/** The value of a `srcset`, without the quotes. */
export interface UrlSetPlace extends Range {
  readonly kind: 'url-set';
  readonly urls: string;
}

/** The tag of an image, from its "<" to its ">", which is not included. */
export interface ImagePlace extends Range {
  readonly kind: 'image';
  /** By name; an attribute without a value has an empty one. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The author chose its formats. */
  readonly isInPicture?: true;
}

/** A passage in another script than the language around it. */
export interface PassagePlace extends Range {
  readonly kind: 'passage';
  /** BCP 47. */
  readonly lang: string;
}

export type BodyPlace = UrlPlace | UrlSetPlace | ImagePlace | PassagePlace;

/** What is known of a body besides its HTML. */
export interface BodyDetails {
  readonly headings: readonly Heading[];
  readonly sources: readonly Source[];
  /** In the order in which they begin; missing if there are none. */
  readonly places?: readonly BodyPlace[];
}

/** The body of a post, as it was parsed. */
export interface PostBody extends BodyDetails {
  /**
   * HTML of the body, the dateline in place; links to files of the site still as "broadsheet:"
   * URLs.
   */
  readonly html: string;
}

/** A body that is read when it is wanted. */
export interface StoredBody {
  readonly html: LaterBytes;
  readonly readDetails: () => BodyDetails;
  /** False if the HTML is shown everywhere as it is. */
  readonly hasPlaces: boolean;
  /** True if the HTML can stand in a CDATA section as it is. */
  readonly fitsCdata: boolean;
}
