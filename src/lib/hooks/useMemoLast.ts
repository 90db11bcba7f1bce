import { useState } from 'react'

/** Remembers the last result and returns it again for the same arguments (`Object.is`). */
export function memoLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | undefined
  return (...args) => {
    const isSame = last?.args.every((arg, index) => Object.is(arg, args[index])) ?? false
    if (!last || !isSame) last = { args, result: make(...args) }
    return last.result
  }
}

/**
 * `memoLast` for the life of a component. `useMemo` drops the result of a render that is interrupted, which happens often
 * while the computation is long. `make` must depend on its arguments alone.
 */
export function useMemoLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  const [memoized] = useState(() => memoLast(make))
  return memoized
}
