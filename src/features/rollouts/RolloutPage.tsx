import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import type { Rollout } from '../../domain/rollout/rollout'
import { useRollouts } from '../../common/rollout/useRollouts'
import { useLastName } from '../../lib/hooks/useLastName'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { AgentList } from './AgentList'
import { PhaseMark } from './marks'
import { RestOffer } from './RestOffer'
import { RolloutActions } from './RolloutActions'
import { RolloutFacts } from './RolloutFacts'
import styles from './RolloutPage.module.css'
import { Standing } from './Standing'
import { StageList } from './StageList'
import { useRolloutTitle } from './useRolloutTitle'

/** One hand-out in stages: how it stands and why, its stages, its agents, and what can be done about it. */
export function RolloutPage() {
  const { t } = useTranslation(['rollouts', 'common'])
  const id = useLastName()
  const title = useRolloutTitle()
  const { crew, rollouts, here, loading, failed } = useRollouts()
  const rollout = rollouts.find((one) => one.id === id)
  const parent = { to: paths.rollouts, label: t('title') }
  if (!rollout || !crew)
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
  const own = here.has(id)
  return (
    <Page
      title={title(rollout)}
      parent={parent}
      aside={<PhaseMark phase={rollout.state.phase} />}
      actions={<RolloutActions crew={crew} rollout={rollout} here={own} />}
    >
      <Standing rollout={rollout} here={own} />
      {isReplaced(rollout) && <RestOffer rollout={rollout} />}
      <div className={styles.parts}>
        <StageList rollout={rollout} />
        <AgentList rollout={rollout} />
        <RolloutFacts rollout={rollout} />
      </div>
    </Page>
  )
}

const isReplaced = ({ replaces, state: course }: Rollout) =>
  replaces !== '' && course.phase === 'done'
