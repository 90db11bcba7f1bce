import { useState } from 'react'

/** The former object for as long as all its members are the very same, so that what gets it is not drawn anew. */
export function useSameMembers<Value extends object>(value: Value): Value {
  const [keep] = useState(() => {
    let last = value
    return (next: Value) => (sameMembers(last, next) ? last : (last = next))
  })
  return keep(value)
}

/** Both have the same names. */
function sameMembers(one: object, other: object) {
  const members = new Map<string, unknown>(Object.entries(other))
  return Object.entries(one).every(([name, member]) => Object.is(member, members.get(name)))
}
