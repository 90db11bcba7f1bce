import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import type { Config } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { paths } from '../../common/paths'
import { PlanButton } from '../../common/plan/PlanButton'
import { useTagsByName, type NamedTag } from '../../common/resources/useTagsByName'
import { countText, isKnownEmpty } from '../../domain/partlyRead'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import styles from './ConfigPage.module.css'
import { AssignConfigsButtons } from './AssignConfigsButtons'
import { UntaggedRunners } from './UntaggedRunners'

/** The assignments of a config: its tags with their agents, and the agents that run it without any of its tags. */
export function ConfigAgents({ config }: { config: Config }) {
  const { t } = useTranslation(['configs', 'common', 'reads'])
  const format = useFormat()
  const tags = useTagsByName(config.tags)
  const { loading } = tags
  const { name } = config
  const assignedTags = useMemo(() => new Set(config.tags), [config.tags])
  const columns = useMemo((): Column<NamedTag>[] => {
    const agentsText = ({ tag }: NamedTag) => {
      if (tag === null) return t('assignments.missing')
      if (tag === undefined) return loading ? t('common:loading') : t('common:unknown')
      return countText(tag, 'agent_ids', format)
    }
    return [
      {
        key: 'name',
        title: t('columns.tag'),
        kind: 'name',
        text: ({ name }) => name,
        cell: ({ name }) => (
          <Link to={paths.tag(name)}>
            <MiddleEllipsis text={name} />
          </Link>
        ),
      },
      {
        key: 'agents',
        title: t('columns.agents'),
        kind: 'number',
        main: true,
        text: agentsText,
        cell: (row) => {
          const { name, tag } = row
          if (!tag) return agentsText(row)
          const count = tag.agent_ids.length
          return (
            <Link to={paths.agentsWithTag(name)} aria-label={t('agentsOf', { count, name })}>
              {agentsText(row)}
            </Link>
          )
        },
      },
      {
        key: 'act',
        title: t('assign.action'),
        kind: 'actions',
        text: () => t('assign.remove'),
        cell: ({ name: tag }) => (
          <PlanButton
            size="small"
            request={() => ({ changes: [{ kind: 'dropConfig', tag, config: name }] })}
          >
            {t('assign.remove')}
          </PlanButton>
        ),
      },
    ]
  }, [t, format, loading, name])
  return (
    <div className={styles.parts}>
      <div className={styles.actions}>
        <AssignConfigsButtons configs={[name]} assignedTags={assignedTags} />
      </div>
      <Section title={t('assignments.byTag')}>
        <QueryBoundary
          status={{ error: tags.error, hasData: true, updatedAt: tags.at, retry: tags.retry }}
          what={t('assignments.tagsWhat')}
        >
          <ResourceTable<NamedTag>
            label={t('assignments.byTag')}
            columns={columns}
            rowKey={nameOf}
            rows={tags.rows}
            loading={false}
            empty={
              isKnownEmpty(config, 'tags') ? (
                <Empty title={t('noTags')}>{t('assignments.noTagsBody')}</Empty>
              ) : (
                <Empty title={t('reads:unread.here')} />
              )
            }
          />
        </QueryBoundary>
      </Section>
      <Section title={t('assignments.untagged')}>
        <div className={styles.part}>
          <p className={styles.text}>{t('assignments.untaggedHelp')}</p>
          {listProblem(config.name) ? (
            <Empty title={t('unlisted')} />
          ) : (
            <UntaggedRunners config={config} tags={tags.rows} reading={loading} />
          )}
        </div>
      </Section>
    </div>
  )
}

const nameOf = ({ name }: NamedTag) => name
