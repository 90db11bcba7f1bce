import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { useFormat } from '../../ui/Clock'
import { Ago, Moment } from '../../ui/layout/Time'
import styles from './ConfigTime.module.css'

interface Props {
  /** of the config */
  name: string
  /** Unix ms of the config that the runner works with; null: the server does not say */
  at: number | null
  /** the full time */
  full?: boolean
}

/** Which state of its config a runner works with, and whether that is the current one. */
export function ConfigTime({ name, at, full }: Props) {
  const { t } = useTranslation('runners')
  const format = useFormat()
  // All rows of one config ask the same, once.
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
      {at !== null && now != null && now - at >= coarsest && (
        <span className={styles.mark} title={t('config.changedHelp', { time: format.moment(now) })}>
          {t(full ? 'config.changedAt' : 'config.changed', { time: format.moment(now) })}
        </span>
      )}
    </span>
  )
}

/** Some times come in whole seconds, others in ms. */
const coarsest = 1000
