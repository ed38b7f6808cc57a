// The keys of the configuration that are about Markdown.
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { z } from '../values.ts';

const plugin = z.custom(
  (value) => typeof value === 'function' || (typeof value === 'object' && value !== null),
  { error: 'a plugin, or a list of a plugin and its options' },
);
const plugins = z.array(plugin, { error: 'a list of plugins' });
const type = { name: 'PluggableList', from: 'unified' };

export const markdown: ConfigSection = {
  markdown: configKey(
    mapping({
      html: configKey(z.enum(['sanitize', 'trusted'], { error: '"sanitize" or "trusted"' }), {
        default: 'sanitize',
        describe:
          'What happens to raw HTML: "sanitize" removes everything that is not on a list of ' +
          'safe elements and attributes, "trusted" publishes it as it is.',
        see: 'writing.md#raw-html',
      }),
      dialect: configKey(
        z.enum(['jekyll', 'hugo', 'hexo', 'zola'], { error: '"jekyll", "hugo", "hexo" or "zola"' }),
        {
          example: 'jekyll',
          describe:
            'The engine that the posts were written for: what has one clear meaning in its ' +
            'shortcodes, tags and attributes is read, and headings get the ids of that engine.',
          see: 'writing.md#the-syntax-of-other-engines',
        },
      ),
      remarkPlugins: configKey(plugins, {
        default: [],
        describe: 'Plugins for trees of Markdown.',
        see: 'writing.md#plugins',
        type,
        isCode: true,
      }),
      rehypePlugins: configKey(plugins, {
        default: [],
        describe: 'Plugins for trees of HTML.',
        see: 'writing.md#plugins',
        type,
        isCode: true,
      }),
    }),
    { default: {}, describe: 'How the text of posts and pages becomes HTML.' },
  ),
};
