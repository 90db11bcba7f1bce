import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/**
 * The sizes of files in bytes, each compressed with brotli at the highest quality.
 * @param {string} root
 * @param {string[]} names below `root`
 * @returns {{files: Record<string, number>, total: number}} the largest first
 */
export function weigh(root, names) {
  const weights = names.map((name) => [name, packed(readFileSync(join(root, name)))])
  weights.sort(([, a], [, b]) => b - a)
  return {
    files: Object.fromEntries(weights),
    total: weights.reduce((sum, [, bytes]) => sum + bytes, 0),
  }
}

/** The length of bytes after the best brotli compression. */
export const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length
