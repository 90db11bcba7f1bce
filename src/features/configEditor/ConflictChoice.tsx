import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { valueAt } from '../../lib/json/json'
import type { Conflict } from '../../lib/json/merge3'
import { shownValue } from '../../common/configChanges/Changes'
import styles from './ConflictChoice.module.css'
import type { Side } from './mergeWork'
import { useMemberNames } from '../../common/configChanges/useMemberNames'

interface Props {
  conflict: Conflict
  /** the merged `{config, note}` that the conflict's path leads into */
  config: unknown
  chosen: Side | undefined
  onChoose: (side: Side) => void
}

const sides: readonly Side[] = ['mine', 'theirs', 'base']

/** One thing that both sides changed: which of the three it shall be. */
export function ConflictChoice({ conflict, config, chosen, onChoose }: Props) {
  const { t } = useTranslation('configEditor')
  const nameOf = useMemberNames()
  const [part, ...path] = conflict.path
  const name =
    part === 'note' ? t('note') : nameOf(valueAt(config, ['config']), path) || t('merge.all')
  return (
    <fieldset className={styles.choice}>
      <legend>{name}</legend>
      <Radio.Group value={chosen}>
        {sides.map((side) => (
          <Radio key={side} value={side} className={styles.side} onChange={() => onChoose(side)}>
            <span className={styles.of}>{t(`merge.sides.${side}`)}</span>{' '}
            <code>{shownValue(conflict.path, conflict[side]) || t('merge.absent')}</code>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  )
}
