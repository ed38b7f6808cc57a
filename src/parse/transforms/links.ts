// Links and images → links that work wherever the post is shown, and the facts about them: internal
// links to be checked, outside pages as sources. Checks no link itself: which URLs exist is known
// only when all posts are parsed.

import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { fileRef } from '../../lib/file-ref.ts';
import { nameKey } from '../../lib/name-key.ts';
import { parseUrl } from '../../lib/parse-url.ts';
import { resolveUrl } from '../../lib/resolve-url.ts';
import type { SourcePath } from '../../site/types.ts';
import { type BodyFacts, type BodyInput, bodyOf } from '../body-context.ts';
import { nameUrls } from '../dialects/name-urls.ts';
import { sourceOf } from '../sources.ts';
import { eachElement, textOf } from '../tree.ts';

/** Which attributes hold a URL; a link's may lead anywhere, the others load what they name. */
const urlAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  track: ['src'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite'],
  ins: ['cite'],
};

/** Elements whose addresses lead somewhere, and load nothing. */
const leading = new Set(['a', 'blockquote', 'q', 'del', 'ins']);

/** What lets an element load what an attribute names, in a Content-Security-Policy. */
const directives: Readonly<Record<string, string>> = {
  'img src': 'img-src',
  'video poster': 'img-src',
  'video src': 'media-src',
  'audio src': 'media-src',
  'source src': 'media-src',
  'track src': 'media-src',
};

/** What only trusted HTML holds: it is left as it is, and the policy decides whether it loads. */
const frames: Readonly<Record<string, readonly [attribute: string, directive: string]>> = {
  iframe: ['src', 'frame-src'],
  script: ['src', 'script-src'],
  embed: ['src', 'object-src'],
  object: ['data', 'object-src'],
};

/** Code in a page is loaded from nowhere. */
const inline = "script-src 'unsafe-inline'";
/** Scripts of other types are data. */
const scriptType = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i;

function noteFrame({ tagName, properties }: Element, facts: BodyFacts): void {
  const frame = frames[tagName];
  if (!frame) return;
  const [attribute, directive] = frame;
  const url = properties[attribute];
  if (typeof url === 'string') noteLoad(url.trim().replace(/^\/\//, 'https://'), directive, facts);
  else if (tagName === 'script' && scriptType.test(String(properties.type ?? '')))
    facts.loads.add(inline);
}

/**
 * Resolves and collects the URLs of a body, and the ids that links may name. Reports `image-alt`,
 * `dead-link` for addresses without a host, and `unsafe-url` for a URL that it removes.
 */
export function links() {
  return (tree: Root, file: VFile): void => {
    const { input, facts } = bodyOf(file);
    const cited = new Set<string>();
    eachElement(tree, (element) => {
      const { properties, tagName } = element;
      if (typeof properties.id === 'string') facts.ids.push(properties.id);
      // A place, too: HTML, "find a potential indicated element".
      if (
        tagName === 'a' &&
        typeof properties.name === 'string' &&
        properties.name !== properties.id
      )
        facts.ids.push(properties.name);
      if (tagName === 'img' && typeof properties.alt !== 'string')
        reportMissingAlt(element, { input, facts });
      if (tagName in frames) noteFrame(element, facts);
      for (const attribute of urlAttributes[tagName] ?? []) {
        const value = properties[attribute];
        const url =
          typeof value === 'string' ? resolve(value, { input, facts, tagName }) : undefined;
        if (typeof value === 'string') properties[attribute] = url ?? null;
        if (url && !leading.has(tagName))
          noteLoad(url, directives[`${tagName} ${attribute}`], facts);
        if (url && attribute === 'href' && isSource(url, value) && !cited.has(url)) {
          cited.add(url);
          facts.sources.push(sourceOf(url, { text: textOf(element), outlets: input.outlets }));
        }
      }
      if (typeof properties.srcSet === 'string')
        properties.srcSet = resolveSet(properties.srcSet, { input, facts }) || undefined;
    });
  };
}

/** No host, or a second address where the host belongs: "https://https://a.example/". */
const malformed = /^https?:(?!\/\/[^/?#])|^https?:\/\/https?:/i;
/** Of another site: one that every reader can reach. */
const outside = /^https?:\/\/(?:[^/?#@]*@)?[^/?#]*[.\]]/i;

function isSource(url: string, written: unknown): boolean {
  return outside.test(url) && !malformed.test(url) && !malformed.test(String(written).trim());
}

interface Body {
  readonly input: BodyInput;
  readonly facts: BodyFacts;
  /** Of the element; none for one of several sources. */
  readonly tagName?: string;
}

/** The URL for the page; undefined where it must not stand there. */
function resolve(written: string, { input, facts, tagName }: Body): string | undefined {
  const named = facts.written.size > 0 ? nameUrls.read(written) : undefined;
  const source = named && facts.written.get(named.url);
  if (named && source !== undefined) {
    const { name, fragment } = named;
    facts.links.push({ written: source, target: { kind: 'name', path: name }, fragment });
    return fileRef(nameKey(name) as SourcePath, fragment && `#${fragment}`);
  }
  const resolved = resolveUrl(written, input);
  // Data is for images: a link to it would open it as a page.
  if (resolved.kind === 'unsafe' || (leading.has(tagName ?? '') && /^data:/i.test(resolved.url))) {
    const shown = written.slice(0, 60);
    facts.problems.push({
      code: 'unsafe-url',
      severity: 'warning',
      message: `Cannot keep a link: "${shown}" is not an address that a page may hold`,
      hint: 'link to an https: address',
      path: input.path,
      at: { kind: 'url', url: written },
    });
    return undefined;
  }
  if (
    resolved.kind === 'external' &&
    (malformed.test(written.trim()) || malformed.test(resolved.url))
  )
    facts.problems.push({
      code: 'dead-link',
      severity: 'warning',
      message: `Cannot follow the link: "${written.slice(0, 60)}" is not the address of a page`,
      hint: 'write the whole address, for example "https://example.com/page"',
      path: input.path,
      at: { kind: 'url', url: written },
    });
  const isFootnote = written.startsWith(`#${input.idPrefix}`);
  if (resolved.kind === 'internal' && !isFootnote)
    facts.links.push(tagName === 'img' ? { ...resolved.link, isImage: true } : resolved.link);
  return resolved.url;
}

/**
 * A URL with no white space in it, which a comma ends, or a size and a comma (HTML, "srcset
 * attributes").
 */
const candidate = /([^\s,]\S*),(?=\s|$)|([^\s,]\S*)\s*([^,]*)/g;

/** "a.png 1x, b.png 2x" */
function resolveSet(value: string, body: Body): string {
  const candidates = Array.from(
    value.matchAll(candidate),
    ([, alone, url = alone ?? '', size = '']) => {
      const resolved = resolve(url.replace(/(?<!,),+$/, ''), body);
      if (resolved !== undefined) noteLoad(resolved, 'img-src', body.facts);
      return resolved === undefined ? [] : [`${resolved} ${size}`.trim()];
    },
  );
  return candidates.flat().join(', ');
}

/** Takes down from which other host something is loaded. */
function noteLoad(url: string, directive: string | undefined, { loads }: BodyFacts): void {
  const origin = /^https?:\/\//i.test(url) ? parseUrl(url)?.origin : undefined;
  if (origin && directive) loads.add(`${directive} ${origin}`);
}

function reportMissingAlt(element: Element, { input, facts }: Body): void {
  const url = String(element.properties.src ?? '');
  element.properties.alt = '';
  facts.problems.push({
    code: 'image-alt',
    severity: 'warning',
    message: `Cannot describe the image "${url.slice(0, 80)}": it has no alternative text`,
    hint: 'write what it shows, for example ![The Dvina at Kotlas, June 2015](map.png)',
    path: input.path,
    at: { kind: 'url', url },
  });
}
