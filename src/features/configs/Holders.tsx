import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Config } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { paths } from '../../common/paths'
import { PlanButton } from '../../common/plan/PlanButton'
import { useTagsNamed, type NamedTag } from '../../common/resources/useTagsNamed'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import styles from './ConfigPage.module.css'
import { SpreadButtons } from './SpreadButtons'
import { Strays } from './Strays'

/** Who gets a config: its tags with their agents, and who runs it without any of them. */
export function Holders({ config }: { config: Config }) {
  const { t } = useTranslation(['configs', 'common'])
  const format = useFormat()
  const tags = useTagsNamed(config.tags)
  const { loading } = tags
  const { name } = config
  const has = useMemo(() => new Set(config.tags), [config.tags])
  const columns = useMemo(
    (): Column<NamedTag>[] => [
      {
        key: 'name',
        title: t('columns.tag'),
        cell: ({ name }) => (
          <Link to={paths.tag(name)}>
            <MiddleEllipsis text={name} />
          </Link>
        ),
      },
      {
        key: 'agents',
        title: t('columns.agents'),
        numeric: true,
        main: true,
        width: 160,
        cell: ({ name, tag }) => {
          if (tag === null) return t('holders.missing')
          if (tag === undefined) return loading ? t('common:loading') : t('common:unknown')
          const count = tag.agent_ids.length
          return (
            <Link to={paths.agentsWithTag(name)} aria-label={t('agentsOf', { count, name })}>
              {format.number(count)}
            </Link>
          )
        },
      },
      {
        key: 'act',
        title: t('spread.act'),
        width: 132,
        cell: ({ name: tag }) => (
          <PlanButton
            size="small"
            request={() => ({ changes: [{ kind: 'dropConfig', tag, config: name }] })}
          >
            {t('spread.takeAway')}
          </PlanButton>
        ),
      },
    ],
    [t, format, loading, name],
  )
  return (
    <div className={styles.parts}>
      <div className={styles.acts}>
        <SpreadButtons configs={[name]} has={has} />
      </div>
      <Section title={t('holders.byTag')}>
        <QueryBoundary
          of={{ error: tags.error, has: true, at: tags.at, retry: tags.retry }}
          what={t('holders.tagsWhat')}
        >
          <ResourceTable<NamedTag>
            label={t('holders.byTag')}
            columns={columns}
            rowKey={nameOf}
            rows={tags.rows}
            loading={false}
            empty={<Empty title={t('noTags')}>{t('holders.noTagsBody')}</Empty>}
          />
        </QueryBoundary>
      </Section>
      <Section title={t('holders.others')}>
        <div className={styles.part}>
          <p className={styles.text}>{t('holders.othersHelp')}</p>
          {listProblem(config.name) ? (
            <Empty title={t('unlisted')} />
          ) : (
            <Strays config={config} tags={tags.rows} reading={loading} />
          )}
        </div>
      </Section>
    </div>
  )
}

const nameOf = ({ name }: NamedTag) => name
