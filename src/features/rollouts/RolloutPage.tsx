import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import type { Rollout } from '../../domain/rollout/rollout'
import { useRollouts } from '../../common/rollout/useRollouts'
import { useNameInPath } from '../../lib/hooks/useNameInPath'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { AgentList } from './AgentList'
import { PhaseMark } from './marks'
import { ReplacedConfigOffer } from './ReplacedConfigOffer'
import { RolloutActions } from './RolloutActions'
import { RolloutFacts } from './RolloutFacts'
import styles from './RolloutPage.module.css'
import { RolloutBanner } from './RolloutBanner'
import { StageList } from './StageList'
import { useRolloutTitle } from './useRolloutTitle'

/** One staged rollout: its state, stages and agents, and the actions on it. */
export function RolloutPage() {
  const { t } = useTranslation(['rollouts', 'common'])
  const id = useNameInPath()
  const title = useRolloutTitle()
  const { rolloutRunner, rollouts, activeIds, loading, failed } = useRollouts()
  const rollout = rollouts.find((one) => one.id === id)
  const parent = { to: paths.rollouts, label: t('title') }
  if (!rollout || !rolloutRunner)
    return (
      <Page title={t('new.title')} parent={parent}>
        {failed && <Banner tone="error">{t('failed')}</Banner>}
        {loading && <TableSkeleton label={t('common:loading')} />}
        {!loading && !failed && (
          <Empty
            title={t('page.unknown')}
            action={<Link to={paths.rollouts}>{t('page.toList')}</Link>}
          >
            {t('page.unknownBody')}
          </Empty>
        )}
      </Page>
    )
  const isActiveHere = activeIds.has(id)
  return (
    <Page
      title={title(rollout)}
      parent={parent}
      aside={
        <span className={styles.phase}>
          <PhaseMark phase={rollout.state.phase} />
        </span>
      }
      actions={
        <RolloutActions
          rolloutRunner={rolloutRunner}
          rollout={rollout}
          isActiveHere={isActiveHere}
        />
      }
    >
      <RolloutBanner rollout={rollout} isActiveHere={isActiveHere} />
      {isReplaced(rollout) && <ReplacedConfigOffer rollout={rollout} />}
      <div className={styles.parts}>
        <StageList rollout={rollout} />
        <AgentList rollout={rollout} />
        <RolloutFacts rollout={rollout} />
      </div>
    </Page>
  )
}

const isReplaced = ({ replaces, state }: Rollout) => replaces !== '' && state.phase === 'done'
