import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWhenChanged } from '../../lib/hooks/useWhenChanged'
import { useFormat } from '../../ui/Clock'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../page/QueryBoundary'
import { paths } from '../paths'
import type { Prepared } from '../../domain/plan/planning/prepare'
import type { Collision, Reach } from '../../domain/impact/impact'
import styles from './ImpactSection.module.css'
import { useImpact } from './useImpact'

interface Props {
  /** of the request */
  id: string
  prepared: Prepared
  /** Says what has to be done before the plan is applied, in the user's words; null: nothing. */
  onHeld: (reason: string | null) => void
}

/** Rows that are told one by one. */
const most = 12

/** Where the configs of a plan get to, and what they meet there. */
export function ImpactSection({ id, prepared, onHeld }: Props) {
  const { t } = useTranslation('impact')
  const format = useFormat()
  const { impact, compared, reading, progress, error, refetch } = useImpact(id, prepared)
  const { reaches, collisions, uncompared } = impact
  const any = collisions.length > 0
  /** as many as there were when somebody said so: others are to be seen as well */
  const [seen, setSeen] = useState(0)
  const held = reading ? t('wait') : any && seen !== collisions.length ? t('seeFirst') : null
  useWhenChanged(held, () => onHeld(held))
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
            {reaches.slice(0, most).map((reach) => (
              <Row key={reach.config} reach={reach} />
            ))}
          </tbody>
        </table>
        {reaches.length > most && <p>{t('more', { count: reaches.length - most })}</p>}
        <QueryBoundary
          of={{ error, has: compared, at: prepared.takenAt, retry: refetch }}
          what={t('compared')}
        >
          {reading ? (
            <p role="status" className={styles.quiet}>
              {t('comparing', progress)}
            </p>
          ) : any ? (
            <div className={styles.collisions}>
              <Banner tone="warning">{t('collisions', { count: collisions.length })}</Banner>
              <ul aria-label={t('collisionsLabel')}>
                {collisions.slice(0, most).map((one) => (
                  <li key={`${one.agent} ${one.config} ${one.other}`}>
                    <Words of={one} />
                  </li>
                ))}
              </ul>
              {collisions.length > most && (
                <p>{t('moreCollisions', { count: collisions.length - most })}</p>
              )}
              <Checkbox
                checked={seen === collisions.length}
                onChange={({ target }) => setSeen(target.checked ? collisions.length : 0)}
              >
                {t('seen')}
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

const figures = ['agents', 'fresh', 'already', 'online', 'offline', 'registered'] as const

function Row({ reach }: { reach: Reach }) {
  const { t } = useTranslation('impact')
  const format = useFormat()
  const { config, tags, systems, unread } = reach
  const several = tags.length > 1
  return (
    <tr>
      <th scope="row">
        {config}
        {tags.map(({ tag, agents, only }) => (
          <span key={tag} className={styles.tag}>
            {t(several ? 'byOnly' : 'by', {
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
          .map(([name, count]) => `${name || t('noSystem')} ${format.number(count)}`)
          .join(', ')}
      </td>
    </tr>
  )
}

function Words({ of: { is, agent, hostname, config, other, path, otherPath } }: { of: Collision }) {
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
