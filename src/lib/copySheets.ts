/** Two sheets, the sign of copying, as the line of a path in a box of 16 x 16. */
export const copySheets = 'M10.5 5.5v-3h-8v8h3M5.5 5.5h8v8h-8z'
