import { useState } from 'react'

/** Returns the previous object while all members are identical, so that memoized components do not render again. */
export function useShallowStable<Value extends object>(value: Value): Value {
  const [stabilize] = useState(() => {
    let last = value
    return (next: Value) => (hasSameMembers(last, next) ? last : (last = next))
  })
  return stabilize(value)
}

/** Both objects have the same member names. */
function hasSameMembers(one: object, other: object) {
  const members = new Map<string, unknown>(Object.entries(other))
  return Object.entries(one).every(([name, member]) => Object.is(member, members.get(name)))
}
