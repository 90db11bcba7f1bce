import { isoTime } from '../../lib/time/isoTime'
import { useAgo, useFormat } from '../useFormat'

/** "3 min ago", with the full time on hover. `at` is Unix ms. */
export function Ago({ at }: { at: number }) {
  const format = useFormat()
  return (
    <time
      dateTime={isoTime(at)}
      // The tooltip is formatted on hover only: a list holds hundreds of times.
      onPointerEnter={({ currentTarget }) => (currentTarget.title = format.dateTime(at))}
    >
      {useAgo(at)}
    </time>
  )
}

/** The full time with its zone, and how long ago it was. `at` is Unix ms. */
export function Moment({ at }: { at: number }) {
  const format = useFormat()
  return (
    <time dateTime={isoTime(at)}>
      {format.dateTime(at)} ({useAgo(at)})
    </time>
  )
}
