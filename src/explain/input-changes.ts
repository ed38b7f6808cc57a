// What all pages of two builds depend on → what has changed for a page of some kind: configuration,
// templates, engine, code and flags.
import { hasSameInputs } from '../build/steps/changes.ts';
import type { BuildInputs } from '../cache/manifest.ts';
import {
  hashOfTemplates,
  readTemplates,
  type TemplateManifest,
  templatesFor,
} from '../cache/template-manifest.ts';
import type { Page } from '../site/pages.ts';
import { type Change, compareData } from './compare-data.ts';

/**
 * Compares the inputs of two builds. `due` says which posts were published, and is not part of any
 * page; `page` represents all the others. Of templates, those that matter for a kind of page; for a
 * page that is no longer planned, all of them.
 */
export function inputChanges(
  before: BuildInputs,
  after: BuildInputs,
  { kind }: { readonly kind: Page['kind'] | undefined },
): Change[] {
  return Object.keys(after)
    .filter(
      (name) =>
        !['due', 'page'].includes(name) &&
        !hasSameInputs({ inputs: { [name]: after[name]! } }, { inputs: before }),
    )
    .flatMap((name): Change[] => {
      const [from = '', to = ''] = [before[name], after[name]];
      if (name === 'config') return compareData(JSON.parse(from || '{}'), JSON.parse(to), 'config');
      // They change no page.
      if (name === 'warnings') return [];
      if (name === 'templates')
        return templateChanges(readTemplates(from), readTemplates(to), kind);
      if (name === 'engine') return [{ kind: 'other', text: 'the engine has another version' }];
      if (name === 'code') return [{ kind: 'other', text: 'the code of the site has changed' }];
      return [{ kind: 'field', path: `--${name}`, from: from === 'true', to: to === 'true' }];
    });
}

function templateChanges(
  before: TemplateManifest,
  after: TemplateManifest,
  kind: Page['kind'] | undefined,
): Change[] {
  if (kind !== undefined && hashOfTemplates(kind, before) === hashOfTemplates(kind, after))
    return [];
  const [old, files] = [before, after].map((templates) =>
    kind === undefined ? templates.files : templatesFor(kind, templates),
  );
  const [oldKinds, kinds] = [before, after].map((templates) =>
    kind === undefined ? templates.kinds : { [kind]: templates.kinds[kind] },
  );
  const named = [...new Set([...Object.keys(files!), ...Object.keys(old!)])].filter(
    (path) => before.files[path] !== after.files[path],
  );
  return [
    ...compareData(oldKinds, kinds, 'templates'),
    ...named.map(
      (path): Change => ({
        kind: 'file',
        path: `templates/${path}`,
        change: changeOf(before.files[path], after.files[path]),
      }),
    ),
  ];
}

function changeOf(before: string | undefined, after: string | undefined) {
  if (before === undefined) return 'new';
  return after === undefined ? 'gone' : 'changed';
}
