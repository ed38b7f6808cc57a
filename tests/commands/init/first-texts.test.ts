import { describe, expect, it } from 'vitest';
import { firstTexts, textLanguages } from '../../../src/commands/init/first-texts.ts';

describe('firstTexts', () => {
  it('are in the language of the site, whatever its region, or in English', () => {
    expect(firstTexts('de-AT').language).toBe('de');
    expect(firstTexts('uk').about.title).toBe('Про сайт');
    expect(firstTexts('pl').language).toBe('en');
  });

  it.each(textLanguages)('in %s: name their own files', (language) => {
    const { post, about } = firstTexts(language);
    expect(post('posts/a.md').text).toContain('`posts/a.md`');
    expect(about.text).toContain('`pages/about.md`');
    expect(post('a').title).not.toBe(about.title);
  });

  it('are texts of their own in each language', () => {
    const all = textLanguages.map((language) => firstTexts(language).about.text);
    expect(new Set(all).size).toBe(textLanguages.length);
  });
});
