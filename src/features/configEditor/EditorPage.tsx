import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { Freshness } from '../../common/page/Freshness'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useConfig } from '../../common/resources/useConfig'
import { useLastName } from '../../lib/hooks/useLastName'
import { Empty } from '../../ui/feedback/Empty'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { EditConfig } from './EditConfig'
import { baseOf } from './work'
import { useDraft } from './useDraft'

/** The editor of a config that the server has. */
export function EditorPage() {
  const { t } = useTranslation(['configEditor', 'common'])
  const name = useLastName(1)
  const { result, config, seenAt, gone } = useConfig(name)
  const draft = useDraft(name)
  const has = config !== undefined
  const title = t('title', { name })
  const parent = { to: paths.config(name), label: name }
  if (config && config.config !== null && draft.data !== undefined) {
    return (
      <EditConfig
        key={name}
        title={title}
        parent={parent}
        actions={<Freshness of={result} />}
        config={config}
        draft={draft.data}
        gone={gone}
        readAgain={async () => {
          const { data, error } = await result.refetch()
          const fresh = error ? undefined : data?.rows.find((one) => one.name === name)
          return fresh ? baseOf(fresh) : null
        }}
        problem={{ error: result.error, has, at: seenAt, retry: result.refetch }}
      />
    )
  }
  return (
    <Page title={title} parent={parent}>
      <QueryBoundary
        of={{ error: result.error, has, at: seenAt, retry: result.refetch }}
        what={t('one')}
      >
        {gone ? (
          <Empty title={t('unknown')} action={<Link to={paths.configs}>{t('toList')}</Link>} />
        ) : config?.config === null ? (
          <Empty title={t('noContent')} action={<Link to={parent.to}>{name}</Link>} />
        ) : (
          <TableSkeleton label={t('common:loading')} />
        )}
      </QueryBoundary>
    </Page>
  )
}
