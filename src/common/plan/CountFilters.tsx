import { useFormat } from '../../ui/useFormat'
import { CountToggle } from '../../ui/controls/CountToggle'
import styles from './CountFilters.module.css'

interface Props<Name extends string> {
  label: string
  figures: { name: Name; text: string; count: number }[]
  /** null: no filter */
  selected: Name | null
  onSelect: (name: Name | null) => void
}

/** A row of counts, each of which filters the table below. */
export function CountFilters<Name extends string>(props: Props<Name>) {
  const { label, figures, selected, onSelect } = props
  const format = useFormat()
  return (
    <div role="group" aria-label={label} className={styles.figures}>
      {figures.map(({ name, text, count }) => (
        <CountToggle
          key={name}
          count={format.number(count)}
          pressed={selected === name}
          onToggle={() => onSelect(selected === name ? null : name)}
        >
          {text}
        </CountToggle>
      ))}
    </div>
  )
}
