import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import type { Tag } from '../../contract/tags'
import { paths } from '../../common/paths'
import { PlanButton } from '../../common/plan/PlanButton'
import { isKnownEmpty } from '../../domain/partlyRead'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable } from '../../ui/table/ResourceTable'

/** The configs that a tag assigns to its agents. */
export function TagConfigs({ tag }: { tag: Tag }) {
  const { t } = useTranslation(['tags', 'reads'])
  return (
    <ResourceTable<{ name: string }>
      label={t('configsWhat')}
      rowKey={({ name }) => name}
      rows={tag.config_names.map((name) => ({ name }))}
      loading={false}
      empty={
        isKnownEmpty(tag, 'config_names') ? (
          <Empty title={t('noConfigs')}>{t('noConfigsBody')}</Empty>
        ) : (
          <Empty title={t('reads:unread.here')} />
        )
      }
      columns={[
        {
          key: 'name',
          title: t('columns.config'),
          kind: 'name',
          text: ({ name }) => name,
          cell: ({ name }) => (
            <Link to={paths.config(name)}>
              <MiddleEllipsis text={name} />
            </Link>
          ),
        },
        {
          key: 'act',
          title: t('columns.act'),
          main: true,
          kind: 'actions',
          text: () => t('removeConfig'),
          cell: ({ name }) => (
            <PlanButton
              size="small"
              request={() => ({
                changes: [{ kind: 'dropConfig', tag: tag.name, config: name }],
              })}
            >
              {t('removeConfig')}
            </PlanButton>
          ),
        },
      ]}
    />
  )
}
