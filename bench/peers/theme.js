/** The theme for rules generated at build time, whose class names and variables do not depend on a hash. */
export const theme = { hashed: false, cssVar: { key: 'peer' } }
