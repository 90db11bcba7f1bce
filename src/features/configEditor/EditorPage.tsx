import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { PageRefresh } from '../../common/page/PageRefresh'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useConfig } from '../../common/resources/useConfig'
import { useNameInPath } from '../../lib/hooks/useNameInPath'
import { Empty } from '../../ui/feedback/Empty'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { EditConfig } from './EditConfig'
import { serverVersionOf } from './editSession'
import { useTabEdit } from './useTabEdit'

/** The page that edits a config that the server has. */
export function EditorPage() {
  const { t } = useTranslation(['configEditor', 'common', 'reads'])
  const name = useNameInPath(1)
  const { result, config, seenAt, gone } = useConfig(name)
  const { edit, adopt } = useTabEdit(name)
  const title = t('title', { name })
  const parent = { to: paths.config(name), label: name }
  if (config && config.config !== null && edit) {
    return (
      <EditConfig
        // Another edit begins another session; the present one stays stored.
        key={`${name} ${edit.id}`}
        title={title}
        parent={parent}
        actions={<PageRefresh query={result} />}
        config={config}
        edit={edit}
        onRestore={adopt}
        gone={gone}
        readCurrent={async () => {
          const { data, error } = await result.refetch()
          const current = error ? undefined : data?.rows.find((row) => row.name === name)
          return current ? serverVersionOf(current) : null
        }}
        status={{ error: result.error, hasData: true, updatedAt: seenAt, retry: result.refetch }}
      />
    )
  }
  return (
    <Page title={title} parent={parent}>
      <QueryBoundary
        status={{
          error: result.error,
          hasData: result.data !== undefined,
          updatedAt: seenAt,
          retry: result.refetch,
        }}
        what={t('one')}
      >
        {gone ? (
          <Empty title={t('unknown')} action={<Link to={paths.configs}>{t('toList')}</Link>} />
        ) : config?.config === null ? (
          <Empty title={t('noContent')} action={<Link to={parent.to}>{name}</Link>} />
        ) : result.data && !config ? (
          <Empty title={t('reads:unread.here')} />
        ) : (
          <TableSkeleton label={t('common:loading')} />
        )}
      </QueryBoundary>
    </Page>
  )
}
