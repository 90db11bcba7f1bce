import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { diffConfigs } from '../../contract/configDiff'
import { ActionButton } from '../../ui/controls/ActionButton'
import { PanelFrame } from '../../ui/panel/PanelFrame'
import { Section } from '../../ui/layout/Section'
import { SidePanel } from '../../ui/panel/SidePanel'
import { Changes } from '../../common/configChanges/Changes'
import { ConflictChoice } from './ConflictChoice'
import { mergeWork, settle, type Side } from './mergeWork'
import { fromConfig } from './document'
import styles from './MergePanel.module.css'
import { beginWith, type Base, type Work } from './work'

interface Props {
  open: boolean
  work: Work
  /** what the server has now */
  now: Base
  onClose: () => void
  onMerged: (work: Work) => void
}

/** Base, theirs and mine: what others changed since editing began, and what both did. Nothing is overwritten unseen. */
export function MergePanel({ open, onClose, ...rest }: Props) {
  const { t } = useTranslation('configEditor')
  return (
    <SidePanel open={open} label={t('merge.title')} onClose={onClose}>
      <Merge {...rest} onClose={onClose} />
    </SidePanel>
  )
}

function Merge({ work, now, onClose, onMerged }: Omit<Props, 'open'>) {
  const { t } = useTranslation('configEditor')
  const base = work.base ?? now
  const theirs = useMemo(() => diffConfigs(base.content, now.content, { exact: true }), [base, now])
  const merged = useMemo(() => mergeWork(work, now), [work, now])
  const [choices, setChoices] = useState<readonly (Side | undefined)[]>([])
  const open = merged.conflicts.filter((_, i) => !choices[i]).length
  return (
    <PanelFrame
      title={t('merge.title')}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Button onClick={() => onMerged(beginWith(now))}>{t('merge.theirs')}</Button>
          <Button onClick={() => onMerged({ ...work, base: now })}>{t('merge.mine')}</Button>
          <ActionButton
            primary
            reason={open > 0 ? t('merge.openConflicts', { count: open }) : null}
            onAction={() => {
              const { content, note } = settle(merged, choices)
              onMerged({ ...work, document: fromConfig(content), note, base: now })
            }}
          >
            {t('merge.merge')}
          </ActionButton>
        </div>
      }
    >
      <p>{t('merge.help')}</p>
      <Section title={t('merge.theirChanges')}>
        {base.note !== now.note && (
          <p>
            {t('note')}: <del>{base.note}</del> {now.note}
          </p>
        )}
        <Changes sections={theirs} before={base.content} after={now.content} />
      </Section>
      <Section title={t('merge.conflicts', { count: merged.conflicts.length })}>
        {merged.conflicts.length === 0 && <p>{t('merge.none')}</p>}
        <ul className={styles.list}>
          {merged.conflicts.map((conflict, i) => (
            <li key={conflict.path.join('/')}>
              <ConflictChoice
                conflict={conflict}
                config={merged.value}
                chosen={choices[i]}
                onChoose={(side) =>
                  setChoices(merged.conflicts.map((_, j) => (j === i ? side : choices[j])))
                }
              />
            </li>
          ))}
        </ul>
      </Section>
    </PanelFrame>
  )
}
