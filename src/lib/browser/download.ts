import { isoTime } from '../time/isoTime'

/** Saves a file through the browser, which joins the parts, so that they may be many and large. */
export function download(name: string, type: string, parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers fetch the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A time (Unix ms) as part of a file name: `2026-11-23T1402Z`. */
export const fileTimestamp = (time: number) => isoTime(time).replace(/:(\d\d):.*/, '$1Z')
