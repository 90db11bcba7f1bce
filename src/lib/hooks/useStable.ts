import { replaceEqualDeep } from '@tanstack/react-query'
import { useState } from 'react'

/** Keeps the former object as long as the next one is deeply equal, so that dependents do not render again. */
export function useStable<Value>(value: Value): Value {
  const [keep] = useState(() => {
    let last = value
    return (next: Value) => (last = replaceEqualDeep(last, next))
  })
  return keep(value)
}
