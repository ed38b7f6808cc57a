// The hosts that a new site can be published on, by the names that --host accepts. A list only: the
// help needs no more of them.

export const hostKeys = ['github', 'gitlab', 'netlify', 'cloudflare', 'server', 'none'] as const;

export type HostKey = (typeof hostKeys)[number];
