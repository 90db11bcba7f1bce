/** A random id of 64 bits in hexadecimal. `crypto.randomUUID` is missing on pages loaded over plain http. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
