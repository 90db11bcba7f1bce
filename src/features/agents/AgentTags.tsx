import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import type { Agent } from '../../contract/agents'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { paths } from '../../common/paths'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { isKnownEmpty } from '../../domain/partlyRead'
import { useTagsByName, type NamedTag } from '../../common/resources/useTagsByName'

/** The tags of one agent and the configs that each assigns to it. */
export function AgentTags({ agent }: { agent: Agent }) {
  const { t } = useTranslation(['agents', 'common', 'reads'])
  const { rows, loading, error, at, retry } = useTagsByName(agent.tags)
  const configs = ({ tag }: NamedTag) => {
    if (tag === null) return t('tags.missing')
    if (tag === undefined) return loading ? t('common:loading') : t('common:unknown')
    if (tag.config_names.length > 0) return tag.config_names.join(', ')
    return t(isKnownEmpty(tag, 'config_names') ? 'tags.noConfigs' : 'common:unknown')
  }
  return (
    <QueryBoundary
      status={{ error, hasData: true, updatedAt: at, retry }}
      what={t('detail.tagsWhat')}
    >
      <ResourceTable
        label={t('detail.tabs.tags')}
        rowKey={({ name }) => name}
        rows={rows}
        loading={false}
        empty={
          isKnownEmpty(agent, 'tags') ? (
            <Empty title={t('tags.empty')}>{t('tags.emptyBody')}</Empty>
          ) : (
            <Empty title={t('reads:unread.here')} />
          )
        }
        columns={[
          {
            key: 'name',
            title: t('tags.name'),
            kind: 'name',
            text: ({ name }) => name,
            cell: ({ name }) => (
              <Link to={paths.agentsWithTag(name)}>
                <MiddleEllipsis text={name} />
              </Link>
            ),
          },
          { key: 'configs', title: t('tags.configs'), kind: 'text', wrap: true, text: configs },
          { key: 'note', title: t('tags.note'), kind: 'text', text: ({ tag }) => tag?.note ?? '' },
        ]}
      />
    </QueryBoundary>
  )
}
