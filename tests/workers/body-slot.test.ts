import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import { kindsWithSlot } from '../../src/workers/body-slot.ts';
import { makeSite } from '../support/make-site.ts';

const theme = join(process.cwd(), 'templates');
const kinds = (site: Readonly<Record<string, string>>) => {
  const all = kindsWithSlot(
    listTemplates({
      kinds: pageKinds(builtIn),
      theme,
      site: join(makeSite({ 'templates/notes.md': '', ...site }), 'templates'),
    }).templates,
  );
  return ['post', 'page', 'tag', 'home'].filter((kind) => all.has(kind));
};

describe('kindsWithSlot', () => {
  it.each([
    ['nothing', {}, ['post', 'page', 'tag', 'home']],
    ['a template', { 'templates/post.vto': '{{ view.content }}' }, ['page', 'tag', 'home']],
    ['a partial', { 'templates/partials/translations.vto': '' }, ['tag', 'home']],
    ['a layout', { 'templates/layouts/base.vto': '{{ content }}' }, []],
    [
      'a layout of its own',
      {
        'templates/tag.njk': '---\nlayout: layouts/own.njk\n---\n',
        'templates/layouts/own.njk': '',
      },
      ['post', 'page', 'home'],
    ],
    ['a file that is no template', { 'templates/data.json': '{}' }, []],
  ])('has those that the theme makes alone, where a site has %s of its own', (_, own, expected) => {
    expect(kinds(own)).toEqual(expected);
  });
});
