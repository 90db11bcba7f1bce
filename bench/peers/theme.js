/** What rules written beforehand need: class names and variables that do not depend on a hash. */
export const theme = { hashed: false, cssVar: { key: 'peer' } }
