import type { Stroke } from './palette'

/** A sample of a line's colour and dashes, for legends. */
export function Swatch({ stroke: { color, dash } }: { stroke: Stroke }) {
  return (
    <svg aria-hidden width="20" height="10" viewBox="0 0 20 10">
      <path d="M0 5h20" stroke={color} strokeWidth="2" strokeDasharray={dash?.join(' ')} />
    </svg>
  )
}
