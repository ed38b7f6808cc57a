// A URL as somebody typed it → what a page holds. It leads to the host that browsers would find in
// the typed one, or to this site, or nowhere.

import { isContact, isHost, isPathOrWebUrl, isSiteUrl, isWebUrl } from '../../src/config/checks.ts';
import { isPolicySource } from '../../src/lib/content-policy.ts';
import { fileRef, readFileRef } from '../../src/lib/file-ref.ts';
import { rewriteUrlSet } from '../../src/lib/html.ts';
import { parseUrl } from '../../src/lib/parse-url.ts';
import { resolveUrl } from '../../src/lib/resolve-url.ts';
import type { SourcePath } from '../../src/site/types.ts';
import { siteUrl } from '../site-config.ts';
import { demand, type Target } from '../target.ts';

const path = 'posts/2015/rivers.md' as SourcePath;
const page = `${siteUrl}2015/06/rivers/`;
const schemes = /^(?:https?|mailto|tel|sms|xmpp|ircs?|ftp|news):$/;

export const urls: Target = {
  name: 'urls',
  casesInTests: 3000,
  longest: 400,
  tokens: [
    ...[
      'https://',
      'http:',
      '//',
      '/',
      '\\',
      '/\\',
      ':',
      '@',
      '?',
      '#',
      '%2f',
      '%5c',
      '%2e%2e',
      '..',
    ],
    ...['site.example', 'SITE.example', 'site.example:443', 'site.example.', '/notes/', '/notes//'],
    ...['evil.example', 'user@', 'javascript:', 'data:image/png;', 'data:text/html,', 'mailto:'],
    ...[
      '\t',
      '\n',
      ' ',
      '\0',
      '\x01',
      'a.md',
      'map.png',
      './',
      '../',
      'x.html',
      '①',
      'ß',
      '\u3002',
    ],
    ...[
      'broadsheet:',
      'blob:',
      'file:///',
      'view-source:',
      'about:blank',
      '[::1]',
      '0x7f.1',
      ', 2x',
    ],
  ],
  open: () => ({
    check(input) {
      const text = input.toString();
      const words = checkResolved(text);
      checkQuestions(text);
      demand(rewriteUrlSet(text, (url) => url) === text, 'a set of URLs is another one', text);
      const ref = fileRef(text as SourcePath, '?x#y');
      demand(
        JSON.stringify(readFileRef(ref)) === JSON.stringify({ path: text, suffix: '?x#y' }),
        'a reference to a file is another one',
        ...[text, readFileRef(ref)],
      );
      return words;
    },
  }),
};

function checkResolved(text: string): string[] {
  const resolved = resolveUrl(text, { path, siteUrl, base: '/notes' });
  if (resolved.kind === 'unsafe') return ['unsafe'];
  const { url, kind } = resolved;
  const words = [kind, `${kind} ${/^[a-z]*:/.exec(url)?.[0]}`];
  if (!parseUrl(url, page)) return [...words, `${kind} no URL`];
  const { protocol, host } = new URL(url, page);
  const isOwn = host === new URL(siteUrl).host;
  if (kind === 'internal')
    demand(isOwn || protocol === 'broadsheet:', 'an internal URL leads away', text, url);
  else if (protocol === 'data:') demand(/^data:image\//i.test(url), 'data of another kind', url);
  else demand(schemes.test(protocol), 'a URL of another scheme', text, url);
  if (kind === 'external' && parseUrl(text, page) !== undefined)
    demand(
      isOwn || host === new URL(text, page).host || host === parseUrl(text)?.host,
      'a URL leads to another host',
      ...[text, url],
    );
  return words;
}

/** What is accepted is so for browsers, too. */
function checkQuestions(text: string): void {
  if (isWebUrl(text)) demand(/^https?:$/.test(new URL(text).protocol), 'no web URL', text);
  if (isSiteUrl(text)) demand(new URL(text).search === '', 'no URL of a site', text);
  if (isContact(text)) demand(parseUrl(text) !== undefined && !/\s/.test(text), 'no contact', text);
  if (isHost(text)) demand(!/[\s/]/.test(text), 'no host', text);
  if (isPolicySource(text)) demand(!/[;,\s\r\n"]/.test(text), 'no source of a policy', text);
  if (isPathOrWebUrl(text) && text.startsWith('/') && parseUrl(text, siteUrl) !== undefined)
    demand(new URL(text, siteUrl).origin === new URL(siteUrl).origin, 'a path leads away', text);
}
