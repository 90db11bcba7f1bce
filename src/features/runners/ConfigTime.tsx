import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { runnerKey } from '../../contract/runners'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/useFormat'
import { Ago, Moment } from '../../ui/layout/Time'
import styles from './ConfigTime.module.css'

interface Props {
  /** the name of the config */
  name: string
  /** Unix ms of the config version that the runner uses; null when the server does not tell */
  at: number | null
  /** Shows the full time. */
  full?: boolean
  /** the id of the runner's agent; with it a changed config has a link to what differs */
  agent?: string
}

/** The version of its config that a runner uses, and a mark when the config was changed since or is gone. */
export function ConfigTime({ name, at, full, agent }: Props) {
  const { t } = useTranslation('runners')
  const format = useFormat()
  // The rows of one config share this query.
  const { data } = useQuery({
    ...query(configs.list, { query: { name, page: 1, size: 20 } }),
    staleTime: 60_000,
    enabled: listProblem(name) === null,
  })
  const config = data && (data.rows.find((config) => config.name === name) ?? null)
  const now = config?.timestamp
  return (
    <span className={full ? styles.full : styles.line}>
      {at !== null && (full ? <Moment at={at} /> : <Ago at={at} />)}
      {config === null && (
        <span className={styles.mark} title={t('config.goneHelp')}>
          {t('config.gone')}
        </span>
      )}
      {at !== null && now != null && now - at >= precisionMs && (
        <>
          <span
            className={styles.mark}
            title={t('config.changedHelp', { time: format.dateTime(now) })}
          >
            {t(full ? 'config.changedAt' : 'config.changed', { time: format.dateTime(now) })}
          </span>
          {agent !== undefined && (
            <Link to={paths.drift({ config: name, open: runnerKey(agent, name) })}>
              {t('config.difference')}
            </Link>
          )}
        </>
      )}
    </span>
  )
}

/** The server rounds some times to whole seconds. */
const precisionMs = 1000
