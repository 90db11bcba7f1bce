import { useLocation } from 'react-router'

/**
 * The name that the last part of the address is of, or an earlier one counted from there. react-router's own parameters take a `%2F` that is part of a name for
 * a slash, so it is read from the path.
 */
export function useLastName(before = 0): string {
  const segment =
    useLocation()
      .pathname.split('/')
      .at(-1 - before) ?? ''
  try {
    return decodeURIComponent(segment)
  } catch {
    // Typed by hand, and no encoding at all.
    return segment
  }
}
