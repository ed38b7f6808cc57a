import { expect, it } from 'vitest';
import { nameUrls } from '../../../src/parse/dialects/name-urls.ts';

it('a name comes back from its URL, with the part after "#"', () => {
  const written = new Map<string, string>();
  const url = nameUrls.make('2015/a (b).md#c', { text: '{{< ref >}}', written });
  expect(url).toBe('broadsheet-name:2015%2Fa%20%28b%29.md#c');
  expect(nameUrls.read(url)).toEqual({
    name: '2015/a (b).md',
    url: 'broadsheet-name:2015%2Fa%20%28b%29.md',
    fragment: 'c',
  });
  expect([...written]).toEqual([['broadsheet-name:2015%2Fa%20%28b%29.md', '{{< ref >}}']]);
});

it('is no other URL', () => {
  expect(nameUrls.read('https://a.example/')).toBeUndefined();
});
