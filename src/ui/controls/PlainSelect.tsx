import { arrows } from '../../lib/drawings'
import styles from './PlainSelect.module.css'

interface Props<Value extends string | number> {
  label: string
  /** what is shown while it is closed */
  face: string
  value: Value
  /** values with their texts */
  options: readonly (readonly [Value, string])[]
  /** `small` is as high as a page number. */
  border?: 'none' | 'normal' | 'small'
  onChange: (value: Value) => void
}

/** A choice among a few fixed values. The list is the browser's own, so that it needs no code. */
export function PlainSelect<Value extends string | number>(props: Props<Value>) {
  const { label, face, value, options, border = 'none', onChange } = props
  return (
    <span className={styles.select} data-border={border}>
      <span aria-hidden>{face}</span>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={arrows.list} />
      </svg>
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
}
