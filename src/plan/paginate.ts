// The length of a list → its pages, numbered from the oldest, so that a full page never changes
// again: 45 posts by 20 → "/" shows the newest 25, /page/2/ the 21st to the 40th oldest, /page/1/
// the 20 oldest.

/**
 * A page of a list: which of the items, counted from the newest, and its neighbours; 0 stands for
 * the front page.
 */
export interface ListPage {
  /** 0 is the front page, which shows the newest; 1 the page of the oldest. */
  readonly number: number;
  readonly start: number;
  /** Excluded. */
  readonly end: number;
  /** How many items there are up to and with this page, counted from the oldest. */
  readonly count: number;
  /** How many steps it is, with this one, to the oldest page. */
  readonly depth: number;
  readonly newer?: number;
  readonly older?: number;
}

/**
 * Divides a list, newest first, into a front page and numbered full pages. The front page shows
 * what no full page holds yet; where that is less than half a page it shows the newest full page
 * too (which keeps its own address all the same), so it has between half a page and one and a half.
 * Links to older pages never repeat an item. A new item changes the front page and, where it fills
 * a page, the link of one page before. An empty list has an empty front page.
 */
export function paginate(count: number, size: number): ListPage[] {
  const full = Math.floor(count / size);
  const rest = count % size;
  const shownFrom = rest * 2 < size && full > 0 ? full - 1 : full;
  const front: ListPage = {
    number: 0,
    start: 0,
    end: count - shownFrom * size,
    count,
    depth: shownFrom + 1,
    ...(shownFrom > 0 && { older: shownFrom }),
  };
  const numbered = Array.from({ length: full }, (_, index): ListPage => {
    const number = full - index;
    const end = count - (number - 1) * size;
    return {
      number,
      start: end - size,
      end,
      count: number * size,
      depth: number,
      newer: number < full ? number + 1 : 0,
      ...(number > 1 && { older: number - 1 }),
    };
  });
  return [front, ...numbered];
}
