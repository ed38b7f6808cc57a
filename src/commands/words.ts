// broadsheet words: a language → every word that the engine puts on its pages, as JSON to translate
// and to put into the configuration. Reads no site, and writes nothing.
import { type ExitCode, exitCodes } from './context.ts';
import { defineCommand } from './define-command.ts';
import { placeConfigProblems, reject } from './problems.ts';

export const wordsCommand = defineCommand({
  name: 'words',
  text: 'Print every word of the pages, to be translated in the configuration',
  more:
    'For a language that the engine has, these are its words; for any other one, they are ' +
    'English, with the plural forms of the language. See [Words](words.md).',
  argument: { key: 'language', value: 'LANGUAGE', text: 'a language tag (BCP 47) such as `sv`' },
  flags: {},
  example: 'broadsheet words sv',
  async run({ language: written }, context): Promise<ExitCode> {
    // What this needs is large: the other commands start without it.
    const [{ skeletonOf }, { showJson }, { isLanguage }, { languageNamed }] = await Promise.all([
      import('../site/complete-words.ts'),
      import('../config/check-config.ts'),
      import('../config/checks.ts'),
      import('../lib/language-names.ts'),
    ]);
    const language = written.replaceAll('_', '-');
    if (!isLanguage(language)) {
      const meant = languageNamed(written);
      const problem = {
        code: 'unknown-language',
        severity: 'error',
        message: `Cannot list the words of "${written}": it is not a BCP 47 language tag`,
        hint: meant === undefined ? 'write broadsheet words sv' : `write broadsheet words ${meant}`,
        path: '',
      } as const;
      return reject(placeConfigProblems([problem], context.cwd), context);
    }
    const lines = Object.entries(skeletonOf(language)).map(
      ([name, word]) => `    ${JSON.stringify(name)}: ${showJson(word)}`,
    );
    const [tag] = Intl.getCanonicalLocales(language);
    context.stdout.write(
      `{\n  "language": "${tag}",\n  "words": {\n${lines.join(',\n')}\n  }\n}\n`,
    );
    return exitCodes.clean;
  },
});
