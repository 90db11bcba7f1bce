/** The state of a link that leads back to the page that the user came from, like the browser's Back. */
export const returnState = { returning: true }

/** Whether the state of a location is `returnState`. */
export const isReturning = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'returning' in state
