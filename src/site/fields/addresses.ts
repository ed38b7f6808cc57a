// The fields of a post that name files and addresses, as written → what pages can use, and links to
// check. Reports `unsafe-url`, `bad-translation` and `bad-id`.

import { isSitePath, isWebUrl } from '../../config/checks.ts';
import { asksFor } from '../../lib/address-pattern.ts';
import { defined } from '../../lib/defined.ts';
import { readFileName } from '../../lib/file-name.ts';
import { parseUrl } from '../../lib/parse-url.ts';
import { resolveSource } from '../../lib/path.ts';
import { isText } from '../../lib/post-path.ts';
import { resolveUrl } from '../../lib/resolve-url.ts';
import { spellSlug } from '../../lib/slug.ts';
import { composed } from '../../lib/text.ts';
import { decodePercent, urlPath } from '../../lib/url.ts';
import type { Image, Slug, SourcePath } from '../post-values.ts';
import type { FieldContext } from './field.ts';
import { type Scalar, textOf, textsOf } from './written.ts';

/**
 * The slug as written, else the name of the file, spelled as `slugs` of the configuration says. A
 * slug stays to the letter, however long.
 */
export function slugOf(
  written: string | undefined,
  { path, pathLang, config }: Pick<FieldContext, 'path' | 'pathLang' | 'config'>,
): Slug {
  return spellSlug(written ?? readFileName(path, pathLang).name, config.slugs);
}

/**
 * An id for feeds, as it is written: RFC 4287, section 4.2.6, wants an IRI (RFC 3987). Another one
 * is none where addresses are made of it.
 */
export function readId(written: Scalar, { config, report }: FieldContext): string | undefined {
  const id = textOf(written);
  if (id === undefined || /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(id)) return id;
  if (asksFor(config.permalink, 'id')) return undefined;
  report({
    code: 'bad-id',
    severity: 'warning',
    message: `Cannot make a permanent id of \`id\`: "${id.slice(0, 60)}" is not an IRI`,
    hint: 'write one such as "tag:example.org,2015-06-07:budget", or delete the line',
  });
  return id;
}

/** A page of this site or another to which an address leads on. */
export function readTarget(
  value: Scalar | readonly Scalar[],
  { report }: Pick<FieldContext, 'report'>,
): string | undefined {
  const [target = ''] = textsOf(value);
  // Lists for hosts have one address after the other, with blanks between them.
  if (isSitePath(target)) {
    const [path = '', ...fragment] = target.split(/(?=#)/);
    return urlPath(path)! + fragment.join('').replace(/\s/g, encodeURIComponent);
  }
  if (isWebUrl(target)) return /[\s\\]/.test(target) ? new URL(target).href : target;
  report({
    message: `Cannot lead on to "${target.slice(0, 60)}": it is no address`,
    hint: 'write a path of this site, for example "/2015/06/rivers/", or an https address',
  });
  return undefined;
}

type WrittenImage = { readonly [Key in 'src' | 'alt' | 'caption' | 'credit']?: Scalar };

/** The lead image, with its address; it is a link to check. */
export function readImage(
  written: string | WrittenImage,
  { path, config, report, addLink }: FieldContext,
): Image | undefined {
  const { src, alt, caption, credit } = typeof written === 'object' ? written : { src: written };
  const text = textOf(src);
  if (text === undefined) return undefined;
  const resolved = resolveUrl(text, { path, siteUrl: config.url, base: config.base });
  if (resolved.kind === 'unsafe' || !parseUrl(resolved.url, config.url)) {
    const start = text.slice(0, 60);
    report({
      code: 'unsafe-url',
      severity: 'warning',
      message: `Cannot use the image: "${start}" is not an address that a page may hold`,
      hint: 'write the path of a file in public/, for example /images/dvina.jpg',
    });
    return undefined;
  }
  if (resolved.kind === 'internal') addLink({ ...resolved.link, isImage: true });
  return defined(
    { caption: textOf(caption), credit: textOf(credit) },
    { src: resolved.url, alt: textOf(alt) ?? '' },
  );
}

/**
 * The file of the original: a path as in a link, or from the root of the site if it begins with the
 * name of a folder there. It is a link to check.
 */
export function readOriginal(
  value: string,
  { path, report, addLink }: FieldContext,
): SourcePath | undefined {
  const written = value.trim();
  const [, fromRoot] = /^\/?((?:posts|pages)\/.*)$/s.exec(written) ?? [];
  const isWeb = /^[a-z][a-z\d+.-]*:/i.test(written);
  const original = isWeb
    ? undefined
    : resolveSource(
        fromRoot === undefined ? path : ('' as SourcePath),
        composed(decodePercent(fromRoot ?? written) ?? fromRoot ?? written),
      );
  if (original !== undefined && isText(original) && original !== path) {
    addLink({ written, target: { kind: 'file', path: original }, fragment: '' });
    return original;
  }
  const reason = original === path ? 'is this file itself' : 'is no post or page of the site';
  report({
    code: 'bad-translation',
    message: `Cannot find the original: "${written.slice(0, 60)}" ${reason}`,
    hint: 'write the path from this file, for example `translationOf: ./2015-06-07-rivers.md`',
  });
  return undefined;
}
