import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { QueryBoundary, queryStatus } from '../../common/page/QueryBoundary'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useConfig } from '../../common/resources/useConfig'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { NewConfig } from './NewConfig'
import { StartChoices } from './StartChoices'
import { linkedParser } from './useLinkedParser'
import { useDraft } from './useDraft'
import { serverVersionOf, startNewSession, restoreSession, type EditSession } from './editSession'

/** The page that creates a config: first its starting points, then the editor. */
export function NewConfigPage() {
  const { t } = useTranslation(['configEditor', 'common'])
  const [params, setParams] = useSearchParams()
  const draft = useDraft('')
  const copyOf = params.get('copy') ?? draft.data?.fresh?.copyOf ?? ''
  const { result, config, gone } = useConfig(copyOf)
  const [started, setStarted] = useState<EditSession | null>(null)
  const parent = { to: paths.configs, label: t('configs') }

  const ready = draft.data !== undefined && (copyOf === '' || gone || config !== undefined)
  const restored = draft.data && restoreSession(draft.data, config ? serverVersionOf(config) : null)
  const copy =
    config?.config && params.has('copy')
      ? startNewSession(
          config.config,
          { name: `${config.name}-copy`, copyOf: config.name },
          config.note,
        )
      : null
  const [linked] = useState(linkedParser(useLocation().state))
  const start = started ?? restored ?? copy ?? (linked && startNewSession({}))
  if (ready && start) {
    return (
      <NewConfig
        // Another starting point begins another session.
        key={started ? 'started' : 'found'}
        parent={parent}
        start={start}
        restoredAt={started ? null : (draft.data?.changedAt ?? null)}
        onDiscarded={() => {
          setStarted(null)
          setParams({}, { replace: true })
          void draft.refetch()
        }}
      />
    )
  }
  return (
    <Page title={t('newTitle')} parent={parent}>
      <QueryBoundary status={queryStatus(result)} what={t('one')}>
        {ready ? (
          <StartChoices missing={gone ? copyOf : ''} onStart={setStarted} />
        ) : (
          <TableSkeleton label={t('common:loading')} />
        )}
      </QueryBoundary>
    </Page>
  )
}
