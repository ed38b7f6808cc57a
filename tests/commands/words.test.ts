import { describe, expect, it } from 'vitest';
import { wordsCommand } from '../../src/commands/words.ts';
import { checkConfig } from '../../src/config/check-config.ts';
import { english } from '../../src/site/words/english.ts';
import { fakeContext } from '../support/fake-context.ts';

async function words(language: string) {
  const context = fakeContext({ cwd: '/' });
  const code = await wordsCommand.run({ language }, context);
  return { code, out: context.out(), err: context.err() };
}

describe('wordsCommand', () => {
  it('prints what a configuration accepts as it is', async () => {
    for (const language of ['sv', 'de', 'ar']) {
      const { code, out } = await words(language);
      expect(code).toBe(0);
      const config: unknown = JSON.parse(out);
      expect(config).toMatchObject({ language });
      expect(Object.keys((config as { words: object }).words)).toEqual(Object.keys(english));
      expect(checkConfig(config)).toMatchObject({ config: { language } });
    }
  });

  it('writes the tag as it is to be written', async () => {
    expect(JSON.parse((await words('pt_br')).out)).toMatchObject({ language: 'pt-BR' });
  });

  it('rejects what is no language, and names the one that was meant', async () => {
    const german = await words('german');
    expect([german.code, german.out]).toEqual([2, '']);
    expect(german.err).toContain('Cannot list the words of "german"');
    expect(german.err).toContain('broadsheet words de');
    expect((await words('qq')).err).toContain('broadsheet words sv');
  });
});
