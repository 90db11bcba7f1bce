/** Progress from 0 to 1 as a ring that fills, without a text of its own. */
export function ProgressRing({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        opacity="0.25"
      />
      <circle
        cx="8"
        cy="8"
        r="6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        pathLength="1"
        strokeDasharray={`${Math.min(1, Math.max(0.02, share))} 1`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  )
}
