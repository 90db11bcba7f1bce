import * as z from 'zod/mini'

/** zod without generated code, which a strict content security policy would forbid. */
z.config({ jitless: true })

export { z }

// These replace checks of zod that would add their code to the first page, which has `refine` anyway.

/** @param most characters of a text, or items of a list */
export const atMost = (most: number) =>
  z.refine<string | readonly unknown[]>(({ length }) => length <= most, `expected at most ${most}`)

/** The text matches the expression. */
export const matching = (expression: RegExp, message?: string) =>
  z.refine<string>((text) => expression.test(text), message)
