/** The entry of the package. Importing it touches no document. */
export { createMount } from './createMount'
