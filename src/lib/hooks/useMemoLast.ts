import { useState } from 'react'
import { memoLast } from '../collections/memoLast'

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
