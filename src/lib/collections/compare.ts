/** Orders numbers by value and texts by code unit, as the server does: independent of any locale. */
export const compare = <Key extends string | number>(a: Key, b: Key) => (a < b ? -1 : a > b ? 1 : 0)
