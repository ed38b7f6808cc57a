// A picture that the engine draws for a post, as templates get it, and the words in it. Types only.

/** A picture that the engine drew for a post. */
export interface SocialImage {
  /** Begins with the base path. */
  readonly src: string;
  /** In pixels: 1200. */
  readonly width: number;
  /** In pixels: 630. */
  readonly height: number;
  /** The words in it. */
  readonly alt: string;
}

/** The words of a social image; the same words, the same picture. */
export interface SocialText {
  readonly masthead: string;
  readonly headline: string;
  /** Where it was written, and the day of publication: "Staunton, June 7 · June 9, 2026". */
  readonly line: string;
  readonly isRightToLeft: boolean;
}
