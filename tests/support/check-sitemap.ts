// Sitemaps → what their schemas say against them. The schemas are our own, written from the
// protocol, and read by libxml2.
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(`tests/fixtures/schemas/${name}`, 'utf8'),
});

/**
 * One line a fault, "sitemap.xml:3: …"; also for files that are too large: 52,428,800 bytes, 1,000
 * news.
 */
export async function checkSitemaps(files: Readonly<Record<string, string>>): Promise<string[]> {
  const tooMuch = Object.entries(files).flatMap(([name, text]) => [
    ...(Buffer.byteLength(text) > 52_428_800 ? [`${name}: too many bytes`] : []),
    ...((text.match(/<news:news>/g)?.length ?? 0) > 1_000 ? [`${name}: too many news`] : []),
  ]);
  const xml = Object.entries(files).map(([fileName, contents]) => ({ fileName, contents }));
  const { errors } = await validateXML({
    xml,
    schema: [schema('sitemap.xsd')],
    preload: [schema('sitemap-news.xsd')],
    maxMemoryPages: 32_768,
  });
  return [...tooMuch, ...errors.map(({ rawMessage }) => rawMessage)];
}
