// The body of a post, and where it is shown → its HTML there: the places that depend on that are
// filled in, all other bytes stay as they were parsed. Reads no HTML.
import { endOfMark, startOfMark } from '../lib/foreign-passages.ts';
import { encodeAttribute, rewriteUrlSet } from '../lib/html.ts';
import type { LaterBytes } from '../lib/reused-buffer.ts';
import { type Splice, splice } from '../lib/splice.ts';
import type { FileUrls, PageImages } from '../site/pages.ts';
import type { BodyPlace, ImagePlace, PostBody, StoredBody } from '../site/types.ts';
import { absoluteUrlOn, urlOfFile } from './body-urls.ts';
import { showImage } from './show-image.ts';

/** A page of a post. */
export interface PageContext {
  readonly fileUrls?: FileUrls | undefined;
  readonly images?: PageImages | undefined;
  /** An image is above the body: none in it is the first. */
  readonly hasLead: boolean;
  /** Marks the passages in other scripts, for a page that is not marked as a whole. */
  readonly marksPassages: boolean;
}

/**
 * The HTML of a body on its own page. `places` are those of its details, which a page needs in any
 * case.
 */
export function showInPage(
  { html }: StoredBody,
  places: readonly BodyPlace[],
  { fileUrls = {}, images = {}, hasLead, marksPassages }: PageContext,
): LaterBytes {
  let isLate = hasLead;
  const show = (place: ImagePlace): Splice[] => {
    const splices = showImage(place, { images, isLate });
    isLate = true;
    return splices;
  };
  return fillIn(html, places, {
    url: (url) => urlOfFile(url, fileUrls),
    image: show,
    marksPassages,
  });
}

/** A feed that has the body. */
export interface FeedContext {
  readonly fileUrls?: FileUrls | undefined;
  /** Absolute. */
  readonly pageUrl: string;
}

/** The HTML of a body as it is read away from its page: every URL in it is absolute. */
export function showInFeed(body: StoredBody, { fileUrls = {}, pageUrl }: FeedContext): LaterBytes {
  const places = (body.hasPlaces && body.readDetails().places) || [];
  return fillIn(body.html, places, {
    url: (url) => absoluteUrlOn(pageUrl, urlOfFile(url, fileUrls)),
    image: () => [],
    marksPassages: false,
  });
}

interface Filling {
  readonly url: (url: string) => string;
  readonly image: (place: ImagePlace) => Splice[];
  readonly marksPassages: boolean;
}

function fillIn(html: LaterBytes, places: readonly BodyPlace[], filling: Filling): LaterBytes {
  const splices = places.flatMap((place) => splicesOf(place, filling));
  // The URL of an image is inside its tag.
  return splice(
    html,
    splices.toSorted((a, b) => a.start - b.start),
  );
}

function splicesOf(place: BodyPlace, { url, image, marksPassages }: Filling): readonly Splice[] {
  if (place.kind === 'image') return image(place);
  if (place.kind === 'passage') return marksPassages ? mark(place) : [];
  const before = place.kind === 'url' ? place.url : place.urls;
  const after = place.kind === 'url' ? url(before) : rewriteUrlSet(before, url);
  const { start, end } = place;
  return after === before ? [] : [{ start, end, text: encodeAttribute(after) }];
}

function mark({ start, end, lang }: Extract<BodyPlace, { kind: 'passage' }>): readonly Splice[] {
  return [
    { start, end: start, text: startOfMark(lang) },
    { start: end, end, text: endOfMark },
  ];
}

/** A body that is in memory. */
export function keepInMemory({ html, ...details }: PostBody): StoredBody {
  const bytes = Buffer.from(html);
  return {
    html: { bytes: bytes.length, copyTo: (target) => void bytes.copy(target) },
    readDetails: () => details,
    hasPlaces: details.places !== undefined,
    fitsCdata: false,
  };
}
