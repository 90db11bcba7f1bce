import * as z from 'zod/mini'

/** zod without generated code, so that a strict content security policy can stay strict. */
z.config({ jitless: true })

export { z }
