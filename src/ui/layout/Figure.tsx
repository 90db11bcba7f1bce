import { useFormat } from '../useFormat'

/** A number in its short form, with the whole number on hover and on focus. Nothing for a number that is not known. */
export function Figure({ value }: { value: number | null }) {
  const format = useFormat()
  if (value === null) return null
  const whole = format.number(value)
  const short = format.compact(value)
  if (short === whole) return whole
  return (
    <data value={value} title={whole} tabIndex={-1}>
      {short}
    </data>
  )
}
