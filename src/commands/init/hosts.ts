// A host and the answers about a site → the files that publish it there, after the recipes of
// docs/publishing.md, and what is left to do by hand. Reads no file.
import { isoTime } from '../../lib/date.ts';
import type { Answers } from './answers.ts';
import type { HostKey } from './host-keys.ts';
import { blockBelow, recipeOf, replaceIn } from './recipes.ts';

/** What a recipe is filled in with. */
export interface Published extends Pick<Answers, 'url' | 'timeZone'> {
  /** The name of the site among others: "rivers-and-borders". */
  readonly name: string;
  /** Milliseconds since 1970: the offsets of the zone are those of this year. */
  readonly nowMs: number;
}

/** One host. */
export interface Host {
  readonly label: string;
  /** Its heading in docs/publishing.md. */
  readonly heading?: string;
  /** The address that it gives to a site. */
  readonly address?: string;
  /** The files by their paths, from the text of docs/publishing.md. */
  readonly files: (recipes: string, site: Published) => Readonly<Record<string, string>>;
  /** What to do by hand, a line each. */
  readonly byHand: (site: Published) => readonly string[];
}

const workflow = '.github/workflows/publish.yml';

export const hosts: Readonly<Record<HostKey, Host>> = {
  github: {
    label: 'GitHub Pages',
    heading: 'GitHub Pages',
    address: 'https://NAME.github.io/REPOSITORY/',
    files: (recipes, site) => ({ [workflow]: atNight(recipeOf(recipes, workflow), site) }),
    byHand: () => ['on GitHub, set Settings → Pages → Source to GitHub Actions, then push to main'],
  },
  gitlab: {
    label: 'GitLab Pages',
    heading: 'GitLab Pages',
    address: 'https://NAME.gitlab.io/REPOSITORY/',
    files: (recipes) => ({ '.gitlab-ci.yml': recipeOf(recipes, '.gitlab-ci.yml') }),
    byHand: () => ['push to the default branch'],
  },
  netlify: {
    label: 'Netlify',
    heading: 'Netlify',
    address: 'https://NAME.netlify.app/',
    files: (recipes) => ({ 'netlify.toml': recipeOf(recipes, 'netlify.toml') }),
    byHand: () => [
      'npm install --save-dev netlify-plugin-cache',
      'on Netlify, add the repository as a site',
    ],
  },
  cloudflare: {
    label: 'Cloudflare Pages, from GitHub',
    heading: 'Cloudflare Pages',
    address: 'https://NAME.pages.dev/',
    files: (recipes, site) => ({ [workflow]: atNight(cloudflareWorkflow(recipes, site), site) }),
    byHand: (site) => [
      'npm install --save-dev wrangler',
      `npx wrangler pages project create ${projectOf(site)} --production-branch main`,
      'on GitHub, add the secrets CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN, ' +
        'then push to main',
    ],
  },
  server: {
    label: 'a server of your own',
    heading: 'Your own server',
    files: (recipes, { url = 'https://example.org/' }) => ({
      'publish.sh': recipeOf(recipes, 'publish.sh').replaceAll('@example.org', () => {
        return `@${new URL(url).hostname}`;
      }),
    }),
    byHand: () => [
      'write your account and folder on the server into publish.sh, then sh publish.sh',
    ],
  },
  none: { label: 'none yet', files: () => ({}), byHand: () => [] },
};

/**
 * Sets a workflow's hour to the first minutes of the day in the zone of the site; where clocks
 * change, to the later of both hours, so that the day has begun all year.
 */
function atNight(text: string, { timeZone, nowMs }: Published): string {
  const year = new Date(nowMs).getUTCFullYear();
  const offsets = [0, 6].map((month) => offsetMinutes(Date.UTC(year, month, 1), timeZone));
  const minutes = (7 - Math.min(...offsets) + 2 * 1440) % 1440;
  const time = `'${minutes % 60} ${Math.floor(minutes / 60)} * * *'`;
  return replaceIn(text, "'7 0 * * *'", time);
}

function offsetMinutes(epochMs: number, timeZone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(isoTime(epochMs, timeZone)) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** The workflow for GitHub Pages, with the upload that docs/publishing.md puts in its place. */
function cloudflareWorkflow(recipes: string, site: Published): string {
  const upload = blockBelow(recipes, { heading: 'Cloudflare Pages', language: 'yaml' });
  const named = replaceIn(upload, '--project-name notes', `--project-name ${projectOf(site)}`);
  const lines: readonly (readonly [string | RegExp, string])[] = [
    ['site on GitHub Pages:', 'site on Cloudflare Pages:'],
    [/ Once, by hand: Settings → Pages.*/, ''],
    ['      pages: write\n      id-token: write\n', ''],
    [/ {4}environment:\n(?: {6}.*\n)+/, ''],
    [/ {6}- uses: actions\/upload-pages-artifact[^]*/, named],
  ];
  return lines.reduce((text, [from, to]) => replaceIn(text, from, to), recipeOf(recipes, workflow));
}

/** A project's name as Cloudflare accepts it; that of its address, if Cloudflare has given one. */
function projectOf({ url, name }: Published): string {
  const given = url && /^([\w-]+)\.pages\.dev$/.exec(new URL(url).hostname)?.[1];
  return given || name.slice(0, 58).replace(/-$/, '');
}
