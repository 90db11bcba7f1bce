import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { ChangesView } from '../../common/configChanges/ChangesView'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { paths } from '../../common/paths'
import { PlanButton } from '../../common/plan/PlanButton'
import { reconcileChanges } from '../../domain/drift/classes'
import { withWrittenValues } from '../../domain/drift/contentDifference'
import type { DriftItem } from '../../domain/drift/driftOf'
import {
  ignoredChanges,
  ignoringRules,
  type IgnoreStore,
} from '../../domain/drift/ignoredDifferences'
import { MaskedKeys } from '../../common/resources/MaskedKeys'
import { useNotSecret } from '../../common/useNotSecret'
import { maskSecrets, type NotSecret } from '../../domain/secrets/secrets'
import { useStore } from '../../lib/hooks/useStore'
import { isRecord, recordOf } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { ActionBar } from '../../ui/layout/ActionBar'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Banner } from '../../ui/feedback/Banner'
import { Empty } from '../../ui/feedback/Empty'
import { Facts, type Fact } from '../../ui/layout/Facts'
import { Section } from '../../ui/layout/Section'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { useFormat } from '../../ui/useFormat'
import { IgnoreDialog } from './IgnoreDialog'
import styles from './DifferenceDetail.module.css'
import { UncountedChanges } from './UncountedChanges'
import { useDifference, type Difference } from './useDifference'
import { useReasonText } from './useReasonText'

interface Props {
  /** the id of the agent */
  agent: string
  config: string
  item: DriftItem | undefined
  store: IgnoreStore
  onApplied: () => void
  onClose: () => void
}

/** What differs between a config and one runner of it, read anew, and what can be done about it. */
export function DifferenceDetail({ agent, config, item, store, onApplied, onClose }: Props) {
  const { t } = useTranslation(['difference', 'drift', 'common'])
  const [asking, setAsking] = useState(false)
  const contents = useDifference(agent, config)
  const { rules, persistence } = useStore(store)
  const reasonText = useReasonText()
  const { absent, difference, error, at, readAgain } = contents
  const hostname = contents.hostname || item?.hostname || agent
  const changes = difference?.sections.flatMap((section) => section.changes) ?? []
  const ignoring = ignoringRules(rules, config, changes)
  const facts: (Fact | false)[] = [
    {
      label: t('facts.agent'),
      value: <Link to={paths.agent(agent, 'runners')}>{hostname}</Link>,
    },
    { label: t('facts.config'), value: <Link to={paths.config(config)}>{config}</Link> },
    item !== undefined && {
      label: t('facts.class'),
      value: t(`drift:classes.${item.is}.name`),
    },
    item !== undefined && { label: t('facts.reason'), value: reasonText(item) },
  ]
  const reconcile = item ? reconcileChanges(item) : []
  const ignoreProblem =
    persistence === 'newer'
      ? t('ignore.newer')
      : changes.length === 0
        ? t('ignore.nothing')
        : ignoring
          ? t('ignore.ignored')
          : null
  return (
    <PanelLayout
      title={t('title', { config, agent: hostname })}
      onClose={onClose}
      footer={
        <ActionBar>
          <ActionButton reason={ignoreProblem} onAction={() => setAsking(true)}>
            {t('ignore.action')}
          </ActionButton>
          {reconcile.length > 0 && (
            <PlanButton
              primary
              reason={
                difference?.same && reconcile.some(({ kind }) => kind === 'renewRunner')
                  ? t('noReconcile')
                  : null
              }
              request={() => ({ changes: reconcile, onApplied })}
            >
              {t('reconcile')}
            </PlanButton>
          )}
        </ActionBar>
      }
    >
      <div className={styles.body}>
        <Facts facts={facts.filter((fact) => fact !== false)} />
        <QueryBoundary
          status={{ error, hasData: absent !== 'reading', updatedAt: at, retry: readAgain }}
          what={t('what')}
        >
          {absent === 'reading' && <TableSkeleton label={t('common:loading')} />}
          {absent !== null && absent !== 'reading' && <Empty title={t(`none.${absent}`)} />}
          {ignoring && (
            <Banner
              tone="info"
              action={
                persistence !== 'newer' && (
                  <Button onClick={() => ignoring.forEach(({ id }) => store.remove(id))}>
                    {t('ignored.remove')}
                  </Button>
                )
              }
            >
              {t('ignored.banner', { reason: ignoring.map(({ reason }) => reason).join('; ') })}
            </Banner>
          )}
          <Contents contents={contents} differed={item !== undefined && item.pair !== ''} />
        </QueryBoundary>
      </div>
      <IgnoreDialog
        config={config}
        open={asking}
        onClose={() => setAsking(false)}
        onIgnore={(reason) => store.add({ config, reason, changes: ignoredChanges(changes) })}
      />
    </PanelLayout>
  )
}

/** @param differed whether the scan found a difference */
function Contents({ contents, differed }: { contents: Difference; differed: boolean }) {
  const { t } = useTranslation('difference')
  const format = useFormat()
  const { difference, assigned, running, at, readAgain } = contents
  const [notSecret] = useNotSecret()
  if (!difference) return null
  return (
    <>
      {difference.same ? (
        <Banner tone="info">{t(differed ? 'same.now' : 'same.still')}</Banner>
      ) : (
        <Section title={t('content')}>
          <div className={styles.part}>
            <p className={styles.quiet}>{t('legend')}</p>
            <MaskedKeys value={[assigned, running]} />
            <ChangesView
              sections={withWrittenValues(difference.sections, assigned, running)}
              before={difference.assigned}
              after={difference.running}
              texts={() => ({
                before: maskedText(assigned, notSecret),
                after: maskedText(running, notSecret),
              })}
              textLabel={t('text')}
            />
          </div>
        </Section>
      )}
      <UncountedChanges uncounted={difference.uncounted} assigned={assigned} running={running} />
      <p className={styles.quiet}>
        {t('readAt', { time: format.clock(at) })}{' '}
        <Button type="link" size="small" onClick={readAgain}>
          {t('readAgain')}
        </Button>
      </p>
    </>
  )
}

/** A content with sorted members and masked secrets: server and agent write members in different orders. */
const maskedText = (content: unknown, notSecret: NotSecret): string =>
  writeJson(withSortedMembers(maskSecrets(content, notSecret)), 2)

const withSortedMembers = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withSortedMembers)
  if (!isRecord(value)) return value
  const names = Object.keys(value).sort()
  return recordOf(names.map((name) => [name, withSortedMembers(value[name])] as const))
}
