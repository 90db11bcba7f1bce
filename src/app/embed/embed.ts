import { createMount } from './createMount'

export type * from './contract'

/**
 * Mounts a console in an element of another page. Code and styles are loaded relative to this file. An error, such as
 * wrong options, is shown in the element and rejects `ready`.
 */
export const mountConsole = createMount()
