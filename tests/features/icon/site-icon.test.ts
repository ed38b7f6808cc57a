import { describe, expect, it } from 'vitest';
import { siteIcon } from '../../../src/features/icon/site-icon.ts';

const iconOf = (...paths: readonly string[]) =>
  siteIcon(
    paths.map((path) => ({ path })),
    '/notes',
  );

describe('siteIcon', () => {
  it('is a file of public/, the one that fits every size first', () => {
    expect(iconOf('favicon.ico', 'images/favicon.svg', 'favicon.svg')).toEqual({
      icon: '/notes/favicon.svg',
    });
    expect(iconOf('robots.txt', 'favicon.ico')).toEqual({ icon: '/notes/favicon.ico' });
  });

  it('is none where no file has its name', () => {
    expect(iconOf('images/favicon.svg')).toEqual({});
  });
});
