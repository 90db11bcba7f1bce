/**
 * The path that a reader of mode fileauto watches, in one spelling: a directory and all files in it are the same, since
 * the agent finds out on its host which of the two a path is, and writes `/*` behind a directory. Blanks around the path and
 * a slash at its end do not count.
 * @param path without blanks around it
 */
export function watchedPath(path: string): string {
  const slashed = /[\\/]$/.test(path)
  if (path.includes('*') && !slashed) return directoryOf(path)
  return directoryOf(clean(path))
}

/** The directory whose files a path takes all; the path itself where it takes others. */
function directoryOf(path: string): string {
  const [, directory, separator] = /^(.*)([\\/])\*$/.exec(path) ?? []
  if (directory === undefined || directory.includes('*')) return path
  // Archives and packed files keep their path as it is.
  if (/\.(tar|gz|zip)$/.test(directory)) return path
  return directory === '' || /^[A-Za-z]:$/.test(directory)
    ? `${directory}${separator}`
    : clean(directory)
}

/** Without a separator at the end, doubled ones, and steps to the same place: what Go's filepath.Clean does to them. */
function clean(path: string): string {
  const separator = /^([A-Za-z]:)?\\|^[A-Za-z]:\//.test(path) ? '\\' : '/'
  const parts = (separator === '\\' ? path.replaceAll('/', '\\') : path).split(separator)
  const kept: string[] = []
  for (const [at, part] of parts.entries()) {
    if ((part === '' && at > 0) || part === '.') continue
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') {
      if (kept.length > 1 || kept[0] !== '') kept.pop()
    } else kept.push(part)
  }
  const joined = kept.join(separator)
  return kept.length === 1 && (kept[0] === '' || /^[A-Za-z]:$/.test(joined))
    ? `${joined}${separator}`
    : joined || '.'
}
