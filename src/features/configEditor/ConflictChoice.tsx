import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { valueAt } from '../../lib/json/json'
import type { Conflict } from '../../lib/json/merge3'
import { maskedValue } from '../../common/configChanges/ChangeList'
import styles from './ConflictChoice.module.css'
import type { ConflictSide } from './mergeSession'
import { usePathLabel } from '../../common/configChanges/usePathLabel'

interface Props {
  conflict: Conflict
  /** the merged `{config, note}` that the path of the conflict belongs to */
  config: unknown
  selected: ConflictSide | undefined
  onSelect: (side: ConflictSide) => void
}

const sides: readonly ConflictSide[] = ['mine', 'theirs', 'base']

/** A value that both sides changed: selects mine, theirs or the base. */
export function ConflictChoice({ conflict, config, selected, onSelect }: Props) {
  const { t } = useTranslation('configEditor')
  const nameOf = usePathLabel()
  const [part, ...path] = conflict.path
  const name =
    part === 'note' ? t('note') : nameOf(valueAt(config, ['config']), path) || t('merge.all')
  return (
    <fieldset className={styles.choice}>
      <legend>{name}</legend>
      <Radio.Group value={selected}>
        {sides.map((side) => (
          <Radio key={side} value={side} className={styles.side} onChange={() => onSelect(side)}>
            <span className={styles.of}>{t(`merge.sides.${side}`)}</span>{' '}
            <code>{maskedValue(conflict.path, conflict[side]) || t('merge.absent')}</code>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  )
}
