import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfigChanges } from '../../common/configChanges/ConfigChanges'
import { useDrafts } from '../../common/resources/useDrafts'
import type { Draft } from '../../domain/drafts/drafts'
import type { ConfigVersion } from '../../domain/plan/model/planRequest'
import { hideSecrets } from '../../domain/secrets/configSecrets'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import { Ago } from '../../ui/layout/Time'
import { Section } from '../../ui/layout/Section'
import styles from './DraftOffers.module.css'
import { draftChanges } from './draftChanges'
import type { TabEdit } from './tabEdit'

interface Props {
  /** '' = a new config */
  config: string
  edit: TabEdit
  /** what the server has; its secrets are hidden where it is compared, since that takes a while */
  current: ConfigVersion
  /** Continues with a draft, by its id. */
  onRestore: (id: string) => void
}

/** The drafts of a config that this tab does not work on: each can be continued here, compared and deleted. */
export function DraftOffers({ config, edit, current, onRestore }: Props) {
  const { t } = useTranslation('configEditor')
  const drafts = useDrafts()
  const openIds = edit.others.map(({ id }) => id)
  const { data = [], refetch } = useQuery({
    // A tab that is closed leaves its draft behind.
    queryKey: ['drafts', drafts.name, openIds.join(' ')],
    queryFn: drafts.all,
    gcTime: 0,
    staleTime: 0,
    networkMode: 'always',
    refetchOnWindowFocus: 'always',
  })
  const offered = data.filter((draft) => draft.config === config && draft.id !== edit.id)
  if (offered.length === 0) return null
  return (
    <Section title={t('drafts.title', { count: offered.length })}>
      <ul className={styles.list}>
        {offered.map((draft) => (
          <li key={draft.id}>
            <DraftOffer
              draft={draft}
              current={current}
              isOpen={openIds.includes(draft.id)}
              onRestore={() => onRestore(draft.id)}
              onDelete={() => void drafts.remove(draft.id).then(() => refetch())}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface OfferProps {
  draft: Draft
  current: ConfigVersion
  /** Whether another tab works on it. */
  isOpen: boolean
  onRestore: () => void
  onDelete: () => void
}

function DraftOffer({ draft, current, isOpen, onRestore, onDelete }: OfferProps) {
  const { t } = useTranslation(['configEditor', 'changes', 'common'])
  const [comparing, setComparing] = useState(false)
  const compared = useHasBeenTrue(comparing)
  const { content, sections, note } = useMemo(() => draftChanges(draft), [draft])
  const parts = sections.map((name) => t(`changes:sections.${name}`))
  if (note) parts.push(t('note'))
  const what =
    content === null
      ? t('drafts.unreadable')
      : t('drafts.changed', { parts: parts.join(t('sample.separator')) || t('drafts.nothing') })
  return (
    <div className={styles.offer}>
      <span className={styles.text}>
        {draft.fresh?.name && <strong>{draft.fresh.name} </strong>}
        <Ago at={draft.changedAt} /> · {what} · {t(isOpen ? 'drafts.open' : 'drafts.left')}
      </span>
      <Button size="small" onClick={onRestore}>
        {t(isOpen ? 'drafts.copy' : 'drafts.restore')}
      </Button>
      <ActionButton
        size="small"
        reason={content === null ? t('drafts.unreadable') : null}
        onAction={() => setComparing(true)}
      >
        {t('drafts.compare')}
      </ActionButton>
      <ActionButton size="small" reason={isOpen ? t('drafts.openHelp') : null} onAction={onDelete}>
        {t('drafts.delete')}
      </ActionButton>
      <Dialog
        open={comparing}
        title={t('drafts.comparison')}
        width={900}
        onClose={() => setComparing(false)}
        footer={<Button onClick={() => setComparing(false)}>{t('common:close')}</Button>}
      >
        {compared && content && (
          <DraftComparison draft={draft} current={current} content={content} />
        )}
      </Dialog>
    </div>
  )
}

interface ComparisonProps {
  draft: Draft
  content: Record<string, unknown>
  current: ConfigVersion
}

function DraftComparison({ draft: { note }, content, current }: ComparisonProps) {
  const before = useMemo(
    () => ({ note: current.note, content: hideSecrets(current.content).hidden }),
    [current],
  )
  return <ConfigChanges before={before} after={{ note, content }} />
}
