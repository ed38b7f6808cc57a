// A language → its tag in another notation. Knows only what Intl knows.
import { memoize } from './memoize.ts';

/**
 * A language tag (BCP 47) as Open Graph writes it: with the most likely territory, unless the tag
 * names one. https://ogp.me/#optional
 * @example openGraphLocale('ru') // 'ru_RU'
 * @example openGraphLocale('pt-PT') // 'pt_PT'
 */
export const openGraphLocale: (language: string) => string = memoize((tag) => {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}_${region}`;
  } catch {
    // Custom templates may contain any text.
    return tag;
  }
});
