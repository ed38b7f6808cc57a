// A post → the words of the picture that stands for it in social networks, and the name of the file
// with that picture. Draws nothing.
import { formatDay } from '../../lib/date.ts';
import { fileHash } from '../../lib/hash.ts';
import { withBase } from '../../lib/url.ts';
import { madeImageUrl } from '../../site/addresses.ts';
import type { Post, Site, SiteConfig } from '../../site/types.ts';
import type { SocialImage, SocialText } from '../../site/views/social-image.ts';

/** A picture that is to be there. */
export interface PlannedSocial {
  /** "5d41402abc4b2a76.png" */
  readonly name: string;
  readonly text: SocialText;
  readonly view: SocialImage;
}

/** Another drawing of the same words, and all files get other names. */
const drawingVersion = 1;

/** The size that networks ask for: 1.91 to 1, without a loss on dense screens. */
export const socialSize = { width: 1200, height: 630 } as const;

/**
 * Plans the picture of a post; undefined where it has an image of its own, is older than the
 * configuration says, or none are wanted.
 */
export function planSocialImage(
  post: Post,
  { config }: Pick<Site, 'config'>,
): PlannedSocial | undefined {
  const { since } = config.socialImages;
  if (since === undefined || post.image || !post.date || post.date.day < since) return undefined;
  const text = textOf(post, config);
  const name = `${fileHash(JSON.stringify([drawingVersion, text]))}.png`;
  return {
    name,
    text,
    view: {
      src: withBase(madeImageUrl(name), config.base),
      ...socialSize,
      alt: [text.masthead, text.headline, text.line].join(' · '),
    },
  };
}

function textOf(
  { title, dateline, date, lang, dir }: Post,
  { title: masthead, language }: SiteConfig,
): SocialText {
  const spoken = lang ?? language;
  const day = formatDay(date!.day, spoken);
  // The day of writing is worth a word where it is another one.
  const where = dateline && (dateline.day === date!.day ? dateline.place : dateline.text);
  return {
    masthead,
    headline: title,
    line: where ? `${where} · ${day}` : day,
    isRightToLeft:
      dir === 'rtl' || (dir === undefined && /^(?:ar|fa|he|ur|yi|ps|sd|ug|dv|ckb)\b/i.test(spoken)),
  };
}
