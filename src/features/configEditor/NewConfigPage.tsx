import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useConfig } from '../../common/resources/useConfig'
import { recipes } from '../../contract/options/recipes'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { DraftOffers } from './DraftOffers'
import { NewConfig } from './NewConfig'
import { StartChoices } from './StartChoices'
import { linkedParser } from './useLinkedParser'
import { useTabEdit } from './useTabEdit'
import { serverVersionOf, startNewSession, restoreSession, type EditSession } from './editSession'

/** The page that creates a config: first its starting points, then the editor. */
export function NewConfigPage() {
  const { t } = useTranslation(['configEditor', 'common'])
  const [params, setParams] = useSearchParams()
  const { edit, adopt } = useTabEdit('')
  const draft = edit?.draft ?? null
  const copyOf = params.get('copy') ?? draft?.fresh?.copyOf ?? ''
  const { result, config, gone } = useConfig(copyOf)
  const [started, setStarted] = useState<EditSession | null>(null)
  const parent = { to: paths.configs, label: t('configs') }

  const ready = edit !== null && (copyOf === '' || gone || config !== undefined)
  const restored = draft && restoreSession(draft, config ? serverVersionOf(config) : null)
  const copy =
    config?.config && params.has('copy')
      ? startNewSession(
          config.config,
          { name: `${config.name}-copy`, copyOf: config.name },
          config.note,
        )
      : null
  const restore = (id: string) => {
    setStarted(null)
    adopt(id)
  }
  const [linked] = useState(linkedParser(useLocation().state))
  const start = started ?? restored ?? copy ?? (linked && startNewSession(readsFile))
  if (ready && start) {
    return (
      <NewConfig
        // Another starting point begins another session.
        key={`${started ? 'started' : 'found'} ${edit.id}`}
        parent={parent}
        start={start}
        edit={edit}
        restoredAt={started ? null : (draft?.changedAt ?? null)}
        onRestore={restore}
        onDiscarded={() => {
          setStarted(null)
          setParams({}, { replace: true })
          adopt(null)
        }}
      />
    )
  }
  return (
    <Page title={t('newTitle')} parent={parent}>
      <QueryBoundary query={result} what={t('one')}>
        {ready ? (
          <>
            <DraftOffers config="" edit={edit} current={nothing} onRestore={restore} />
            <StartChoices missing={gone ? copyOf : ''} onStart={setStarted} />
          </>
        ) : (
          <TableSkeleton label={t('common:loading')} />
        )}
      </QueryBoundary>
    </Page>
  )
}

/** Around a grok parser from the workbench: the reader and the sender of the first recipe, which reads a file. */
const readsFile = { ...recipes[0].config, parser: {} }

/** What the server has of a new config. */
const nothing = { note: '', content: {} }
