import { earlierDash, type Stroke } from './palette'

/** A sample of a line, for legends. */
export function Swatch({ stroke: { color, earlier = false } }: { stroke: Stroke }) {
  return (
    <svg aria-hidden width="20" height="10" viewBox="0 0 20 10">
      <path
        d="M0 5h20"
        stroke={color}
        strokeWidth="2"
        strokeDasharray={earlier ? earlierDash.join(' ') : undefined}
      />
    </svg>
  )
}
