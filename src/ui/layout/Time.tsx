import { useAgo, useFormat } from '../Clock'

/** "3 min ago", with the full time on hover. `at` is Unix ms. */
export function Ago({ at }: { at: number }) {
  const format = useFormat()
  return (
    <time
      dateTime={new Date(at).toISOString()}
      // Written when it is wanted: a list holds hundreds of times.
      onPointerEnter={({ currentTarget }) => (currentTarget.title = format.moment(at))}
    >
      {useAgo(at)}
    </time>
  )
}

/** The full time with its zone, and how long ago that is. `at` is Unix ms. */
export function Moment({ at }: { at: number }) {
  const format = useFormat()
  return (
    <time dateTime={new Date(at).toISOString()}>
      {format.moment(at)} ({useAgo(at)})
    </time>
  )
}
