/** The entry of the package. Importing it touches no document. */
export { createMount } from './createMount'
export { defineElement } from './defineElement'

// The text of styles follows the chunks, that of the entry first: rules for the whole console come before those of its parts,
// as on the standalone page. A CSS module stays in a chunk only if something of it is used.
export { default as consoleStyles } from '../Console.module.css'
