import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../page/Link'
import { useOnChange } from '../../lib/hooks/useOnChange'
import { useFormat } from '../../ui/useFormat'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../page/QueryBoundary'
import { paths } from '../paths'
import type { PreparedPlan } from '../../domain/plan/planning/preparePlan'
import type { Collision, Reach } from '../../domain/impact/impact'
import styles from './ImpactSection.module.css'
import { useImpact } from './useImpact'

interface Props {
  /** id of the request */
  id: string
  prepared: PreparedPlan
  /** Called with the reason why the plan cannot be applied yet, as text for the user; null: it can. */
  onBlock: (reason: string | null) => void
}

/** the most rows that are shown */
const maxRows = 12

/** The agents that the configs of a plan reach, and their collisions with the runners there. */
export function ImpactSection({ id, prepared, onBlock }: Props) {
  const { t } = useTranslation('impact')
  const format = useFormat()
  const { impact, compared, reading, progress, error, refetch } = useImpact(id, prepared)
  const { reaches, collisions, uncompared } = impact
  const hasCollisions = collisions.length > 0
  /** count of collisions that the user has acknowledged: if it changes, the user must acknowledge again */
  const [acknowledged, setAcknowledged] = useState(0)
  const isAcknowledged = acknowledged === collisions.length
  const blockReason = reading
    ? t('stillComparing')
    : hasCollisions && !isAcknowledged
      ? t('acknowledgeFirst')
      : null
  useOnChange(blockReason, () => onBlock(blockReason))
  if (reaches.length === 0) return null
  return (
    <Section title={t('title')}>
      <div className={styles.impact}>
        <table aria-label={t('title')} className={styles.reaches}>
          <thead>
            <tr>
              <th scope="col">{t('config')}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col">
                  {t(`figures.${figure}`)}
                </th>
              ))}
              <th scope="col">{t('systems')}</th>
            </tr>
          </thead>
          <tbody>
            {reaches.slice(0, maxRows).map((reach) => (
              <ReachRow key={reach.config} reach={reach} />
            ))}
          </tbody>
        </table>
        {reaches.length > maxRows && <p>{t('more', { count: reaches.length - maxRows })}</p>}
        <QueryBoundary
          status={{ error, hasData: compared, updatedAt: prepared.takenAt, retry: refetch }}
          what={t('compared')}
        >
          {reading ? (
            <p role="status" className={styles.quiet}>
              {t('comparing', progress)}
            </p>
          ) : hasCollisions ? (
            <div className={styles.collisions}>
              <Banner tone="warning">{t('collisions', { count: collisions.length })}</Banner>
              <ul aria-label={t('collisionsLabel')}>
                {collisions.slice(0, maxRows).map((one) => (
                  <li key={`${one.agent} ${one.config} ${one.other}`}>
                    <CollisionText collision={one} />
                  </li>
                ))}
              </ul>
              {collisions.length > maxRows && (
                <p>{t('moreCollisions', { count: collisions.length - maxRows })}</p>
              )}
              <Checkbox
                checked={isAcknowledged}
                onChange={({ target }) => setAcknowledged(target.checked ? collisions.length : 0)}
              >
                {t('acknowledge')}
              </Checkbox>
            </div>
          ) : (
            compared && <p className={styles.quiet}>{t('noCollision')}</p>
          )}
          {compared && uncompared > 0 && (
            <p className={styles.quiet}>
              {t('uncompared', { count: uncompared, number: format.number(uncompared) })}
            </p>
          )}
        </QueryBoundary>
      </div>
    </Section>
  )
}

const figures = ['agents', 'newAgents', 'running', 'online', 'offline', 'registered'] as const

function ReachRow({ reach }: { reach: Reach }) {
  const { t } = useTranslation('impact')
  const format = useFormat()
  const { config, tags, systems, unread } = reach
  const hasSeveralTags = tags.length > 1
  return (
    <tr>
      <th scope="row">
        {config}
        {tags.map(({ tag, agents, only }) => (
          <span key={tag} className={styles.tag}>
            {t(hasSeveralTags ? 'byOnly' : 'by', {
              tag,
              count: agents,
              only: format.number(only),
            })}
          </span>
        ))}
        {unread > 0 && <span className={styles.unread}>{t('unread', { count: unread })}</span>}
      </th>
      {figures.map((figure) => (
        <td key={figure}>{format.number(reach[figure])}</td>
      ))}
      <td>
        {systems
          .map(([name, count]) => `${name || t('unknownSystem')} ${format.number(count)}`)
          .join(', ')}
      </td>
    </tr>
  )
}

function CollisionText({ collision }: { collision: Collision }) {
  const { is, agent, hostname, config, other, path, otherPath } = collision
  const { t } = useTranslation('impact')
  return (
    <>
      <Link to={paths.agent(agent, 'runners')}>{hostname || agent}</Link>:{' '}
      {is === 'name' ? (
        t('sameName', { config })
      ) : (
        <>
          {t('samePath', { config, other })} <code>{path}</code>
          {otherPath !== path && (
            <>
              {' · '}
              <code>{otherPath}</code>
            </>
          )}
        </>
      )}
    </>
  )
}
