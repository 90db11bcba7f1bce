import { useLocation } from 'react-router'
import { decodeUriPart } from '../text/uriPart'

/**
 * The decoded last segment of the path, such as the name of a config. react-router's own parameters decode a `%2F` in a
 * name to a slash, so the name is read from the path itself.
 * @param fromEnd 1 for the segment before the last one, and so on
 */
export function useNameInPath(fromEnd = 0): string {
  const segment =
    useLocation()
      .pathname.split('/')
      .at(-1 - fromEnd) ?? ''
  try {
    return decodeUriPart(segment)
  } catch {
    // A path typed by hand need not be encoded.
    return segment
  }
}
