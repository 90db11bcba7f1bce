import { useState } from 'react'

/** Remembers the last result: the same arguments again cost nothing. */
export function memoLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | undefined
  return (...args) => {
    const same = last?.args.every((arg, index) => Object.is(arg, args[index])) ?? false
    if (!last || !same) last = { args, result: make(...args) }
    return last.result
  }
}

/**
 * `memoLast` for the life of a component. React's own memo forgets what it made in a drawing that is interrupted, and
 * long work invites interruptions. `make` must not depend on anything but its arguments.
 */
export function useMemoLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  const [made] = useState(() => memoLast(make))
  return made
}
