// A language → what else it is called. Knows only what Intl does.
import { memoize } from './memoize.ts';

/**
 * A language tag (BCP 47) as Open Graph has it: with the territory where the language is most at
 * home, unless it names one. https://ogp.me/#optional
 * @example openGraphLocale('ru') // 'ru_RU'
 * @example openGraphLocale('pt-PT') // 'pt_PT'
 */
export const openGraphLocale: (language: string) => string = memoize((tag) => {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}_${region}`;
  } catch {
    // Templates of the site's own may hold any text.
    return tag;
  }
});
