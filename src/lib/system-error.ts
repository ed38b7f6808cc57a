// What the system throws → why it refuses, in words, and what can be done about it. Touches no
// disk.

/** Why the system refuses, and an instruction. */
export interface SystemRefusal {
  readonly reason: string;
  readonly hint: string;
}

const grantRight = 'give yourself the right to it, for example with chmod u+rw';
const makeRoom = 'make room on the disk, or build elsewhere, for example --output /mnt/site';
const allowMore = 'allow more open files, for example ulimit -n 4096';

/** By the names of errno(3): reasons that lie outside the program. */
const refusals: Readonly<Record<string, SystemRefusal>> = {
  EACCES: { reason: 'the right to do so is missing', hint: grantRight },
  EPERM: { reason: 'the right to do so is missing', hint: grantRight },
  EROFS: {
    reason: 'the disk can only be read',
    hint: 'build into a folder that can be written, for example --output /tmp/site',
  },
  ENOSPC: { reason: 'the disk is full', hint: makeRoom },
  EDQUOT: { reason: 'your part of the disk is full', hint: makeRoom },
  EFBIG: {
    reason: 'no file may be that large here',
    hint: 'allow larger files, for example ulimit -f unlimited',
  },
  EIO: {
    reason: 'the disk fails',
    hint: 'look after the disk, or build elsewhere, for example --output /mnt/site',
  },
  EMFILE: { reason: 'too many files are open', hint: allowMore },
  ENFILE: { reason: 'too many files are open', hint: allowMore },
  ENOTDIR: {
    reason: 'a file stands where a folder must',
    hint: 'move the file away, or build elsewhere, for example --output _site',
  },
  ENOTEMPTY: {
    reason: 'a folder stands where a file must',
    hint: 'move the folder away that stands where a file must: it holds files that no build made',
  },
  EADDRINUSE: {
    reason: 'another program listens there',
    hint: 'name another port, for example --port 9000',
  },
  EADDRNOTAVAIL: {
    reason: 'no address of this machine is meant',
    hint: 'name an address of this machine, for example --host 0.0.0.0',
  },
  ENOTFOUND: {
    reason: 'no address has that name',
    hint: 'name an address of this machine, for example --host 0.0.0.0',
  },
  ENAMETOOLONG: { reason: 'the name is too long', hint: 'shorten the name' },
};

/**
 * Why the system refuses; undefined for what is no such error, and so a bug of ours.
 * @example systemRefusal({ code: 'ENOSPC' })?.reason // 'the disk is full'
 * @example systemRefusal(new Error('x')) // undefined
 */
export function systemRefusal(error: unknown): SystemRefusal | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && Object.hasOwn(refusals, code) ? refusals[code] : undefined;
}
