/**
 * Shortens names to at most `max` characters so that they can still be told apart: what all of them begin and end with is
 * cut first, then the middle of what is left. Names that fit, and those that would become equal, stay whole.
 */
export function distinctNames(names: readonly string[], max: number): string[] {
  const letters = names.map((name) => Array.from(name))
  const long = letters.filter((name) => name.length > max)
  if (long.length === 0) return [...names]
  const start = commonStart(long)
  const end = commonStart(long.map((name) => name.slice(start).reverse()))
  const short = letters.map((name) =>
    name.length > max ? shorten(name, start, end, max) : name.join(''),
  )
  const counts = new Map<string, number>()
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1)
  return names.map((name, i) => {
    const cut = short[i] ?? name
    return (counts.get(cut) ?? 0) > 1 ? name : cut
  })
}

/** Keeps what differs, and of the common start and end as much as there is room for. */
function shorten(name: readonly string[], start: number, end: number, max: number): string {
  const differing = name.slice(start, name.length - end)
  const room = max - 1 - differing.length
  // Only one name is long, or what differs is too long itself: both ends of it say most.
  if (differing.length === 0 || room < 0) return cutMiddle(differing.length ? differing : name, max)
  const tail = name.slice(name.length - end)
  if (tail.length <= room - 1 || start < end) {
    const before = name.slice(0, start)
    if (before.length + differing.length + 1 <= max)
      return [
        ...before,
        ...differing,
        '…',
        ...tail.slice(tail.length - (room - before.length)),
      ].join('')
  }
  const after = tail.slice(0, Math.min(tail.length, Math.floor(room / 2)))
  const isTailCut = after.length < tail.length
  const left = room - after.length - (isTailCut ? 1 : 0)
  return [
    ...name.slice(0, Math.max(left, 0)),
    '…',
    ...differing,
    ...after,
    ...(isTailCut ? ['…'] : []),
  ].join('')
}

function cutMiddle(name: readonly string[], max: number): string {
  if (name.length <= max) return name.join('')
  const head = Math.ceil((max - 1) / 2)
  return [...name.slice(0, head), '…', ...name.slice(name.length - (max - 1 - head))].join('')
}

function commonStart(names: readonly (readonly string[])[]): number {
  const [first = []] = names
  if (names.length < 2) return 0
  let length = 0
  while (length < first.length && names.every((name) => name[length] === first[length])) length += 1
  return length
}
