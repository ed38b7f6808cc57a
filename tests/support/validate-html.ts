// HTML pages → what html-validate says about them. Its presets as they are, but for a few rules,
// each with the reason.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // HTML knows no difference; the templates write it in lower case.
    'doctype-style': 'off',
    // A headline is as long as its author made it.
    'long-title': 'off',
    // Integrity guards files of other hosts; a site's own come from where its pages come from.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/**
 * Validates one page; messages as "name:line:column rule: message", in the order of the text. Empty
 * when it is valid.
 */
export function validateHtml(html: string, name = 'page.html'): string[] {
  const { results } = validator.validateStringSync(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${name}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
