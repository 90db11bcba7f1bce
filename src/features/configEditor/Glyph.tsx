const strokes = {
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  fold: 'M6 3l5 5-5 5',
}

/** A small icon that costs next to nothing: hundreds of them stand in a long list. */
export function Glyph({
  of,
  className,
}: {
  of: keyof typeof strokes
  className?: string | undefined
}) {
  return (
    <svg
      aria-hidden
      className={className}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    >
      <path d={strokes[of]} />
    </svg>
  )
}
