import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import { listProblem } from '../../contract/names'
import { searchText } from '../../contract/list'
import { z } from '../../contract/zod'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useConfig } from '../../common/resources/useConfig'
import { isRecord } from '../../lib/json/json'
import { Empty } from '../../ui/feedback/Empty'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { useSearch } from '../../lib/hooks/useSearch'
import { RolloutForm } from './RolloutForm'

const Search = z.object({ config: searchText, replaces: searchText })

/** The form for a new staged rollout of a config. */
export function NewRolloutPage() {
  const { t } = useTranslation(['rollouts', 'common', 'reads'])
  const [{ config: name, replaces }] = useSearch(Search)
  const state: unknown = useLocation().state
  const { result, config, seenAt, gone } = useConfig(name)
  const toConfigs = <Link to={paths.configs}>{t('new.toConfigs')}</Link>
  const isUnlistable = [name, replaces].some((one) => one !== '' && listProblem(one) !== null)
  const title = replaces
    ? t('new.titleReplace', { config: name, replaces })
    : t('new.titleFor', { config: name })
  if (name === '')
    return (
      <Page title={t('new.title')}>
        <Empty title={t('new.noConfig')} action={toConfigs} />
      </Page>
    )
  return (
    <Page title={title} parent={{ to: paths.config(name), label: name }}>
      <QueryBoundary
        status={{
          error: result.error,
          hasData: result.data !== undefined,
          updatedAt: seenAt,
          retry: result.refetch,
        }}
        what={name}
      >
        {isUnlistable ? (
          <Empty title={t('new.unlisted')} action={toConfigs} />
        ) : !config ? (
          gone ? (
            <Empty title={t('new.unknown')} action={toConfigs}>
              {t('new.unknownBody')}
            </Empty>
          ) : result.data ? (
            <Empty title={t('reads:unread.here')} />
          ) : (
            <TableSkeleton label={t('common:loading')} />
          )
        ) : isRecord(config.config) ? (
          <RolloutForm
            key={`${name}\n${replaces}`}
            config={name}
            content={config.config}
            replaces={replaces}
            planAgents={planAgentsIn(state)}
          />
        ) : (
          <Empty title={t('new.noContent')} action={toConfigs} />
        )}
      </QueryBoundary>
    </Page>
  )
}

/** The agents of the plan that led here, from the state of the navigation. */
function planAgentsIn(state: unknown): string[] {
  if (!isRecord(state) || !Array.isArray(state.agents)) return []
  return state.agents.filter((id) => typeof id === 'string')
}
