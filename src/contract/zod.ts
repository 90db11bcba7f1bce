import * as z from 'zod/mini'

/** zod without generated code, which a strict content security policy would forbid. */
z.config({ jitless: true })

export { z }
