import { Suspense, use, useRef, useState, type ReactNode } from 'react'
import { wholeChips } from '../../lib/table/columnLayout'
import { lazyPart } from '../lazyPart'
import { useFixedT } from '../useFixedT'
import styles from './ChipList.module.css'
import { ColumnWidthsContext } from './ColumnWidthsContext'

const OtherChips = lazyPart(async () => (await import('./OtherChips')).OtherChips)

interface Props {
  /** the key of the column */
  column: string
  /** the names in the order of what they say */
  names: readonly string[]
  /** the names in the middle of a sentence: "tags" */
  what: string
  /** a chip as a link or a button; without it the name alone */
  chip?: (name: string, content: ReactNode) => ReactNode
}

/** Names on one line, as many as are whole in the column, and a button that opens the others. */
export function ChipList({ column, names, what, chip = (_, content) => content }: Props) {
  const t = useFixedT('common')
  const { widths } = use(ColumnWidthsContext)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const shown = wholeChips(names, widths[column] ?? Infinity)
  const others = names.slice(shown)
  const chipOf = (name: string) => (
    <span key={name} className={styles.place}>
      {chip(name, <span className={styles.chip}>{name}</span>)}
    </span>
  )
  return (
    <span className={styles.chips}>
      {names.slice(0, shown).map(chipOf)}
      {others.length > 0 && (
        <button
          ref={button}
          type="button"
          className={styles.count}
          aria-label={t('chips.others', { count: others.length, what })}
          aria-haspopup="dialog"
          aria-expanded={open}
          title={others.join('\n')}
          onClick={() => setOpen(true)}
        >
          {t('chips.count', { count: others.length })}
        </button>
      )}
      {open && (
        <Suspense>
          <OtherChips
            anchor={button}
            label={t('chips.others', { count: others.length, what })}
            onClose={() => setOpen(false)}
          >
            {others.map(chipOf)}
          </OtherChips>
        </Suspense>
      )}
    </span>
  )
}
