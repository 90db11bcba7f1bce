/** A query without its question mark. A comma needs no escape there, and lists stay readable. */
export const paramsText = (params: URLSearchParams): string =>
  params.toString().replaceAll('%2C', ',')
