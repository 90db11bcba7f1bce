/** ms after which a store of the browser that has not answered is taken for one that stores nothing */
const answerMs = 1_200

/** The value of a promise that must settle soon. Rejects once `ms` have passed; a later value is ignored. */
export function answered<Value>(promise: Promise<Value>, ms = answerMs): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the store does not answer')), ms)
    promise.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}

/** The same for something that is opened: closes it where it opens too late. */
export function openedSoon<Opened extends { close: () => void }>(
  opening: Promise<Opened>,
  ms = answerMs,
): Promise<Opened> {
  let isLate = false
  opening.then(
    (opened) => isLate && opened.close(),
    () => {},
  )
  return answered(opening, ms).catch((error: unknown) => {
    isLate = true
    throw error
  })
}
