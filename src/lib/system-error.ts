// An error of the operating system → its reason in words, and what to do about it. Touches no disk.

/** Why the system rejects an operation, and an instruction. */
export interface SystemRefusal {
  readonly reason: string;
  readonly hint: string;
}

const grantPermission = 'give yourself permission, for example with chmod u+rw';
const makeRoom = 'free some disk space, or build elsewhere, for example --output /mnt/site';
const allowMore = 'allow more open files, for example ulimit -n 4096';

/** By the names of errno(3): reasons outside the program. */
const refusals: Readonly<Record<string, SystemRefusal>> = {
  EACCES: { reason: 'permission denied', hint: grantPermission },
  EPERM: { reason: 'permission denied', hint: grantPermission },
  EROFS: {
    reason: 'the disk is read-only',
    hint: 'build into a folder that is writable, for example --output /tmp/site',
  },
  ENOSPC: { reason: 'the disk is full', hint: makeRoom },
  EDQUOT: { reason: 'your disk quota is used up', hint: makeRoom },
  EFBIG: {
    reason: 'the file is too large for this system',
    hint: 'allow larger files, for example ulimit -f unlimited',
  },
  EIO: {
    reason: 'the disk has an error',
    hint: 'check the disk, or build elsewhere, for example --output /mnt/site',
  },
  EMFILE: { reason: 'too many files are open', hint: allowMore },
  ENFILE: { reason: 'too many files are open', hint: allowMore },
  ENOTDIR: {
    reason: 'there is a file where a folder must be',
    hint: 'move the file away, or build elsewhere, for example --output _site',
  },
  ENOTEMPTY: {
    reason: 'there is a folder where a file must be',
    hint: 'move the folder away: it contains files that no build made',
  },
  EADDRINUSE: {
    reason: 'another program uses this port',
    hint: 'choose another port, for example --port 9000',
  },
  EADDRNOTAVAIL: {
    reason: 'it is not an address of this machine',
    hint: 'use an address of this machine, for example --host 0.0.0.0',
  },
  ENOTFOUND: {
    reason: 'no address has that name',
    hint: 'use an address of this machine, for example --host 0.0.0.0',
  },
  ENAMETOOLONG: { reason: 'the name is too long', hint: 'shorten the name' },
  ENOENT: {
    reason: 'it is not there any more',
    hint: 'run the command again: another program has moved or removed it',
  },
  EEXIST: { reason: 'something else is in its place', hint: 'move it away' },
  EISDIR: { reason: 'there is a folder where a file must be', hint: 'move the folder away' },
  ELOOP: { reason: 'it is a link that leads in circles', hint: 'remove the link' },
};

/** Calls of the system that only a bug of ours gets so rejected. */
const bugs: ReadonlySet<string> = new Set(['EBADF', 'EFAULT']);

/**
 * Why the system rejects an operation; undefined for any other error, which is then a bug of ours.
 * @example systemRefusal({ code: 'ENOSPC' })?.reason // 'the disk is full'
 * @example systemRefusal(new Error('x')) // undefined
 */
export function systemRefusal(error: unknown): SystemRefusal | undefined {
  const { code, syscall, message = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (typeof code !== 'string') return undefined;
  if (Object.hasOwn(refusals, code)) return refusals[code];
  // Only errors of system calls have `syscall`.
  return syscall === undefined || bugs.has(code)
    ? undefined
    : { reason: message, hint: 'mend what the system names, and run the command again' };
}
