import { useFormat } from '../../ui/Clock'
import { ToggleFigure } from '../../ui/controls/ToggleFigure'
import styles from './Figures.module.css'

interface Props<Name extends string> {
  label: string
  figures: { name: Name; text: string; count: number }[]
  /** null: all of them */
  chosen: Name | null
  onChoose: (name: Name | null) => void
}

/** Counts in a row, each a filter of the table below. */
export function Figures<Name extends string>(props: Props<Name>) {
  const { label, figures, chosen, onChoose } = props
  const format = useFormat()
  return (
    <div role="group" aria-label={label} className={styles.figures}>
      {figures.map(({ name, text, count }) => (
        <ToggleFigure
          key={name}
          figure={format.number(count)}
          pressed={chosen === name}
          onToggle={() => onChoose(chosen === name ? null : name)}
        >
          {text}
        </ToggleFigure>
      ))}
    </div>
  )
}
