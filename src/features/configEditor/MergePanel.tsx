import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { diffConfigs } from '../../contract/configDiff'
import { ActionButton } from '../../ui/controls/ActionButton'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { Section } from '../../ui/layout/Section'
import { SidePanel } from '../../ui/panel/SidePanel'
import { ChangeList } from '../../common/configChanges/ChangeList'
import { ConflictChoice } from './ConflictChoice'
import { mergeSession, resolveConflicts, type ConflictSide } from './mergeSession'
import { mergedDocument } from './configDocument'
import styles from './MergePanel.module.css'
import { startSession, type ServerVersion, type EditSession } from './editSession'

interface Props {
  open: boolean
  session: EditSession
  /** the version on the server now */
  now: ServerVersion
  onClose: () => void
  onMerged: (session: EditSession) => void
}

/** Shows what others changed since editing began, and merges it with the session. Each conflict has to be resolved. */
export function MergePanel({ open, onClose, ...rest }: Props) {
  const { t } = useTranslation('configEditor')
  return (
    <SidePanel open={open} label={t('merge.title')} onClose={onClose}>
      <Merge {...rest} onClose={onClose} />
    </SidePanel>
  )
}

function Merge({ session, now, onClose, onMerged }: Omit<Props, 'open'>) {
  const { t } = useTranslation('configEditor')
  const base = session.base ?? now
  const theirs = useMemo(() => diffConfigs(base.content, now.content, { exact: true }), [base, now])
  const merged = useMemo(() => mergeSession(session, now), [session, now])
  const [choices, setChoices] = useState<readonly (ConflictSide | undefined)[]>([])
  const unresolved = merged.conflicts.filter((_, i) => !choices[i]).length
  return (
    <PanelLayout
      title={t('merge.title')}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Button onClick={() => onMerged(startSession(now))}>{t('merge.theirs')}</Button>
          <Button onClick={() => onMerged({ ...session, base: now })}>{t('merge.mine')}</Button>
          <ActionButton
            primary
            reason={unresolved > 0 ? t('merge.unresolved', { count: unresolved }) : null}
            onAction={() => {
              const { content, note } = resolveConflicts(merged, choices)
              onMerged({
                ...session,
                document: mergedDocument(session.document, content),
                note,
                base: now,
              })
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
        <ChangeList sections={theirs} before={base.content} after={now.content} />
      </Section>
      <Section title={t('merge.conflicts', { count: merged.conflicts.length })}>
        {merged.conflicts.length === 0 && <p>{t('merge.none')}</p>}
        <ul className={styles.list}>
          {merged.conflicts.map((conflict, i) => (
            <li key={conflict.path.join('/')}>
              <ConflictChoice
                conflict={conflict}
                config={merged.value}
                selected={choices[i]}
                onSelect={(side) =>
                  setChoices(merged.conflicts.map((_, j) => (j === i ? side : choices[j])))
                }
              />
            </li>
          ))}
        </ul>
      </Section>
    </PanelLayout>
  )
}
