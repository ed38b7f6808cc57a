// Words that stand before a day as a place does, and are none: "Updated, May 3 – ", "Сегодня, 3
// марта – ". Knows no place.
import { memoize } from '../lib/memoize.ts';

/** In lower case, with straight apostrophes. */
const words = [
  'after and at before but by during earlier from here however in last later meanwhile now on',
  'since so still that then there this until',
  'updated update corrected correction corrections clarification addendum note notes dear reader',
  "readers chapter part episode day eve week month edition editor editors editor's breaking",
  'обновлено обновление исправление исправлено поправка уточнение дополнение уважаемый уважаемые',
  'дорогие читатели глава часть день накануне редактора редакции',
  'оновлено виправлено уточнення шановні розділ частина',
  'aktualisiert aktualisierung korrektur berichtigung kapitel teil',
  'actualisé correction rectificatif chapitre actualizado corrección capítulo aggiornamento',
  'aggiornato correzione capitolo atualizado correção aktualizacja sprostowanie rozdział',
].flatMap((line) => line.split(' '));

/** What a language calls its days, today and yesterday, and the words above. */
const wordsIn = memoize((language: string): ReadonlySet<string> => {
  const known = new Set(words);
  for (const name of ['en', language]) {
    const weekday = new Intl.DateTimeFormat(name, { weekday: 'long', timeZone: 'UTC' });
    const relative = new Intl.RelativeTimeFormat(name, { numeric: 'auto' });
    for (let day = 0; day < 7; day += 1)
      known.add(plain(weekday.format(Date.UTC(2015, 5, 7 + day)), name));
    for (let day = -2; day <= 2; day += 1) known.add(plain(relative.format(day, 'day'), name));
  }
  return known;
});

function plain(text: string, language: string): string {
  return text.toLocaleLowerCase(language).replace(/[’ʼ]/g, "'").replace(/\.$/, '');
}

/**
 * Whether a word is known to be no place, in English or in a language.
 * @example isNoPlace('Сегодня', 'ru') // true
 */
export function isNoPlace(word: string, language: string): boolean {
  return wordsIn(language).has(plain(word, language));
}
