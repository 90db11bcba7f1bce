/** The path of this page below the address of a folder, without a slash before it. @param base ends with a slash */
export const pathBelow = (base: string): string =>
  location.pathname.slice(new URL(base).pathname.length)
