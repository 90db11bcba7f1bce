import { useTranslation } from 'react-i18next'
import { Glyph } from './Glyph'
import styles from './Item.module.css'

/** What can be done to an item besides editing it. */
export type Act = 'up' | 'down' | 'copy' | 'remove'

interface Props {
  /** tells the item from its neighbours */
  name: string
  first: boolean
  last: boolean
  onAct: (act: Act) => void
}

/** Moves, copies and removes an item. Not antd's buttons: there may be a thousand of them. */
export function ItemTools({ name, first, last, onAct }: Props) {
  const { t } = useTranslation('configEditor')
  return acts.map((act) => {
    const label = t(`items.${act}`, { name })
    return (
      <button
        key={act}
        type="button"
        className={styles.tool}
        aria-label={label}
        title={label}
        disabled={(act === 'up' && first) || (act === 'down' && last)}
        onClick={() => onAct(act)}
      >
        <Glyph of={act} />
      </button>
    )
  })
}

const acts = ['up', 'down', 'copy', 'remove'] as const
