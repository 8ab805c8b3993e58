/** What each end of the start script means, for scripts that call it. */
export const exitCodes = {
  stopped: 0,
  unexpected: 1,
  usage: 2,
  'already running': 3,
  'port taken': 4,
  'disk full': 5,
  'folder not writable': 6,
  'database unreachable': 7,
  'migration failed': 8,
  'install failed': 9,
  'build failed': 10,
  'seed failed': 11,
}

/** An end with one clear sentence. `detail` is what a program said about it, shown below the sentence. */
export class Stop extends Error {
  constructor(reason, sentence, detail = '') {
    super(sentence)
    this.reason = reason
    this.detail = detail
  }

  get exitCode() {
    return exitCodes[this.reason]
  }
}

/** What a disk that is full, or a folder that may not be written, says in an error or in the output of a program. */
export function readFault(error, folder) {
  if (error instanceof Stop) return error
  const text = `${error?.code ?? ''} ${error?.message ?? error}`
  if (/ENOSPC|No space left on device|disk full|EDQUOT/i.test(text))
    return new Stop(
      'disk full',
      `The disk that holds ${error?.path ?? folder} is full: free some space and start again. Nothing is lost.`,
    )
  // With the capitals of the operating system: PostgreSQL's own `permission denied for table` is about something else.
  if (/\b(EROFS|EACCES|EPERM|ENOTDIR|EEXIST)\b|Read-only file system|Permission denied/.test(text))
    return new Stop(
      'folder not writable',
      `${error?.path ?? folder} cannot be written to: choose another folder with --data, or change its permissions.`,
    )
  return error
}
