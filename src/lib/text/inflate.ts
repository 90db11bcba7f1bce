/**
 * Unpacks bytes up to a limit: a text of zeros shrinks to a thousandth, so the packed size says nothing.
 * @param most bytes of the result
 * @returns the bytes, or null where they are more than `most`
 * @throws TypeError where the input is not of the format
 */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: BlobPart[] = []
  let size = 0
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > most) {
      await reader.cancel()
      return null
    }
    parts.push(part.value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
