import { describe, expect, it } from 'vitest';
import { goLayout, readGoLayout } from '../../src/lib/address-calendar.ts';
import { makePost } from '../support/make-post.ts';

const { date } = makePost('a', { day: '2015-06-07', time: '09:05' });
const day = () => new Date('2015-06-07T00:00:00Z');

describe('readGoLayout', () => {
  it.each([
    // https://pkg.go.dev/time#pkg-constants
    ['2006', '2015'],
    ['06', '15'],
    ['January', 'june'],
    ['Jan', 'jun'],
    ['01', '06'],
    ['1', '6'],
    ['Monday', 'sunday'],
    ['Mon', 'sun'],
    ['02', '07'],
    ['2', '7'],
    ['002', '158'],
    ['150405', '090500'],
  ])('reads %s', (layout, written) => {
    expect(readGoLayout(layout)!(date, day)).toBe(written);
    expect(layout).toMatch(new RegExp(`^${goLayout}$`));
  });

  it.each(['', 'year', '2015', '07', 'Sunday', 'x2006'])('knows that %j is none', (text) => {
    expect(readGoLayout(text)).toBeUndefined();
  });
});
