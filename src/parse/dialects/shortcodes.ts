// The shortcodes and tags of other engines that have one clear meaning → Markdown or HTML: a table
// by engine and name. Knows neither where they stand nor how they are found.
import type { Dialect } from '../../config/site-config.ts';
import { readArguments, type TagArguments } from './arguments.ts';
import type { TagWriter } from './tag-writer.ts';

export interface TagContext {
  /** The URL of a post that another engine names by its file. */
  readonly urlOfName: (name: string) => string;
  /** Whether the tag is where a link or an image has its address. */
  readonly isAddress: () => boolean;
  readonly write: TagWriter;
}

/** Gives a text for the body; undefined where the arguments say nothing that it knows. */
type Tag = (given: TagArguments, context: TagContext) => string | undefined;

const figure: Tag = ({ named, values }, { write }) => {
  const src = named['src'] ?? values[0];
  if (!src) return undefined;
  return write.image({
    src,
    alt: named['alt'],
    caption: [named['title'], named['caption']].filter(Boolean).join('. '),
    credit: named['attr'],
    link: named['link'],
  });
};

/** A page elsewhere that the other engine shows in a frame: a plain link to it. */
function linkTo(make: (id: string, user: string) => string, key = 'id'): Tag {
  return ({ values, named }, { write }) => {
    const [first, second] = values;
    const id = named[key] ?? (named['user'] === undefined ? (second ?? first) : second);
    const user = named['user'] ?? (second === undefined ? '' : (first ?? ''));
    if (id === undefined || !/^[\w./-]+$/.test(id)) return undefined;
    return write.link({ url: make(id, user) });
  };
}

const single = (make: (id: string) => string): Tag => {
  const link = linkTo(make);
  return ({ values, named }, context) => link({ values: values.slice(0, 1), named }, context);
};
const youtube = single((id) => `https://www.youtube.com/watch?v=${id}`);
const vimeo = single((id) => `https://vimeo.com/${id}`);
const tweet = linkTo((id, user) => `https://twitter.com/${user || 'i'}/status/${id}`);
const instagram = single((id) => `https://www.instagram.com/p/${id}/`);
const gist = linkTo((id, user) => `https://gist.github.com/${user ? `${user}/` : ''}${id}`);
const nothing: Tag = () => '';

const reference: Tag = ({ values, named }, { urlOfName, isAddress }) => {
  const name = named['path'] ?? values[0];
  return name === undefined || !isAddress() ? undefined : urlOfName(name);
};

/** {% post_link name A title of several words %} */
const postLink: Tag = ({ values: [name, ...words] }, { urlOfName, write }) => {
  if (name === undefined) return undefined;
  const title = words.filter((word) => word !== 'true' && word !== 'false').join(' ');
  return write.link({ url: urlOfName(name), text: title || name });
};

/** {% asset_img [class] name [width] [height] "title 'description'" %} */
const assetImage: Tag = ({ values }, { write }) => {
  const at = values.findIndex((value) => /\.\w+$/.test(value));
  const words = values.slice(at + 1).filter((value) => !/^\d+(?:%|px)?$/.test(value));
  const [, title = '', alt] = /^([^']*?)\s*(?:'([^']*)')?$/.exec(words.join(' ')) ?? [];
  const src = values[at];
  return src === undefined ? undefined : write.image({ src, alt: alt ?? title, caption: title });
};

/** {% link a text of several words https://a.example/ %} */
const textLink: Tag = ({ values }, { write }) => {
  const at = values.findIndex((value) => /^(?:https?:\/\/|\/)/.test(value));
  return at < 1 ? undefined : write.link({ url: values[at]!, text: values.slice(0, at).join(' ') });
};

const embeds = { youtube, vimeo, tweet, twitter: tweet, x: tweet, instagram, gist };

const tags: Readonly<Record<Dialect, Readonly<Record<string, Tag>>>> = {
  hugo: {
    ...embeds,
    ref: reference,
    relref: reference,
    figure,
    toc: nothing,
    tableofcontents: nothing,
  },
  jekyll: { ...embeds, post_url: reference, link: reference, figure, toc: nothing },
  hexo: {
    ...embeds,
    post_link: postLink,
    post_path: reference,
    asset_img: assetImage,
    asset_path: ({ values: [name] }, { write }) => name && write.address(name),
    img: assetImage,
    link: textLink,
  },
  zola: { ...embeds, figure, toc: nothing },
};

/**
 * What a tag stands for; undefined for one that has no clear meaning. In Markdown, for example
 * "<https://www.youtube.com/watch?v=abc>" for Hugo's `youtube abc`.
 */
export function understandTag(
  dialect: Dialect,
  { name, given }: { readonly name: string; readonly given: string },
  context: TagContext,
): string | undefined {
  const known = tags[dialect];
  const key = name.toLowerCase();
  return Object.hasOwn(known, key) ? known[key]!(readArguments(given), context) : undefined;
}
