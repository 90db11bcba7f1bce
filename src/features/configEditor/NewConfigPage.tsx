import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { QueryBoundary, faceOf } from '../../common/page/QueryBoundary'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useConfig } from '../../common/resources/useConfig'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { NewConfig } from './NewConfig'
import { StartChoices } from './StartChoices'
import { broughtParser } from './useBroughtParser'
import { useDraft } from './useDraft'
import { baseOf, beginNew, workOf, type Work } from './work'

/** The editor of a config that the server does not have yet, and what it can begin with. */
export function NewConfigPage() {
  const { t } = useTranslation(['configEditor', 'common'])
  const [params, setParams] = useSearchParams()
  const draft = useDraft('')
  const copyOf = params.get('copy') ?? draft.data?.fresh?.copyOf ?? ''
  const { result, config, gone } = useConfig(copyOf)
  const [chosen, setChosen] = useState<Work | null>(null)
  const parent = { to: paths.configs, label: t('configs') }

  const ready = draft.data !== undefined && (copyOf === '' || gone || config !== undefined)
  const kept = draft.data && workOf(draft.data, config ? baseOf(config) : null)
  const copy =
    config?.config && params.has('copy')
      ? beginNew(config.config, { name: `${config.name}-copy`, copyOf: config.name }, config.note)
      : null
  const [brought] = useState(broughtParser(useLocation().state))
  const start = chosen ?? kept ?? copy ?? (brought && beginNew({}))
  if (ready && start) {
    return (
      <NewConfig
        // Another beginning is other work.
        key={chosen ? 'chosen' : 'found'}
        parent={parent}
        start={start}
        restoredAt={chosen ? null : (draft.data?.changedAt ?? null)}
        onOver={() => {
          setChosen(null)
          setParams({}, { replace: true })
          void draft.refetch()
        }}
      />
    )
  }
  return (
    <Page title={t('newTitle')} parent={parent}>
      <QueryBoundary of={faceOf(result)} what={t('one')}>
        {ready ? (
          <StartChoices missing={gone ? copyOf : ''} onStart={setChosen} />
        ) : (
          <TableSkeleton label={t('common:loading')} />
        )}
      </QueryBoundary>
    </Page>
  )
}
