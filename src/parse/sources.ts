// A link to an outside page → the source as a list of them names it: who published it, and under
// which title. Knows no other link, and looks nothing up.
import { cutText, foldSpace } from '../lib/text.ts';
import { decodePercent } from '../lib/url.ts';
import type { Source } from '../site/types.ts';

/** The most UTF-16 units of an address that is used as a title. */
const longestAddress = 80;

/** Texts of links that say nothing of what they lead to, without their punctuation. */
const hollow = new Set(
  [
    'here|there|this|link|this link|source|via|more|see|see here|click here|read|read more',
    'read here|full text|article|website|site|url',
    'тут|здесь|там|вот|это|ссылка|по ссылке|источник|подробнее|читать далее|далее|статья|сайт',
  ].flatMap((texts) => texts.split('|')),
);
const anAddress = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * Makes the source of a URL from the text of its first link. A text that names nothing ("here",
 * "[2]", the address itself) is replaced by the address, without scheme and query. The outlet is
 * the name that the configuration has for the host or the nearest domain above it, else the host.
 */
export function sourceOf(
  url: string,
  { text, outlets }: { readonly text: string; readonly outlets: Readonly<Record<string, string>> },
): Source {
  const [, host = url, path = ''] =
    /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(url) ?? [];
  const name = host.toLowerCase();
  const written = foldSpace(text);
  return {
    url,
    host: name,
    outlet: outletOf(name, outlets) ?? name,
    title: saysNothing(written) ? shortAddress(name, path) : written,
  };
}

function saysNothing(text: string): boolean {
  if (anAddress.test(text)) return true;
  // Most titles are longer than anything on the list.
  return (
    text.length < 25 &&
    (!/\p{L}/u.test(text) ||
      hollow.has(
        text
          .toLowerCase()
          .replace(/[^\p{L}\p{N} ]+/gu, '')
          .trim(),
      ))
  );
}

function shortAddress(host: string, path: string): string {
  const plain = path.replace(/\/(?:index\.\w+)?$/, '');
  const shown = decodePercent(plain) ?? plain;
  // What is hidden in an address, such as marks that turn the direction of writing, stays encoded.
  return cutText(host + (/[\p{C}\p{Z}]/u.test(shown) ? plain : shown), longestAddress);
}

/**
 * "news.bbc.co.uk" → what there is for it, for "bbc.co.uk", for "co.uk"; "www." counts for nothing.
 */
function outletOf(host: string, outlets: Readonly<Record<string, string>>): string | undefined {
  for (let domain = host; domain !== ''; domain = domain.slice(domain.indexOf('.') + 1)) {
    if (Object.hasOwn(outlets, domain)) return outlets[domain];
    if (!domain.includes('.')) return undefined;
  }
  return undefined;
}
