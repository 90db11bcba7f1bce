import { replaceEqualDeep } from '@tanstack/react-query'
import { useState } from 'react'

/** The former object for as long as the next one means the same, so that what hangs on it is not drawn anew. */
export function useStable<Value>(value: Value): Value {
  const [keep] = useState(() => {
    let last = value
    return (next: Value) => (last = replaceEqualDeep(last, next))
  })
  return keep(value)
}
