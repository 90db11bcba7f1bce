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
