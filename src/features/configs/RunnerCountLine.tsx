import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ScanProgress } from '../../common/scan/ScanProgress'
import { takenAtOf } from '../../common/scan/useScanStatus'
import { useScanWords } from '../../common/scan/useScanWords'
import { useErrorWords } from '../../common/useErrorWords'
import { useFormat } from '../../ui/useFormat'
import { Ago } from '../../ui/layout/Time'
import styles from './ConfigsPage.module.css'
import type { RunnerCounts } from './useRunnerCounts'

/** One line: when the runners of the list were counted, or what counting them costs. */
export function RunnerCountLine({ of: { scan, counts } }: { of: RunnerCounts }) {
  const { t } = useTranslation(['configs', 'common'])
  const format = useFormat()
  const words = useScanWords()
  const errors = useErrorWords()
  if (scan.running) return <ScanProgress scan={scan} />
  if (counts) {
    const at = takenAtOf(scan)
    const complete = scan.lists.every(({ result }) => result?.complete)
    return (
      <p className={styles.line}>
        <span>
          {t(complete ? 'counted.at' : 'counted.partly', { time: format.clock(at) })}{' '}
          <span aria-hidden>
            (<Ago at={at} />)
          </span>
          {scan.lists
            .map(({ result }) => result && words.changes(result))
            .filter(Boolean)
            .map((text) => ` · ${text}`)}
          {scan.error && ` · ${errors.reason(scan.error)}`}
        </span>
        <Button type="link" size="small" onClick={scan.restart}>
          {t('counted.again')}
        </Button>
      </p>
    )
  }
  const cost = scan.unread[0]?.cost
  return (
    <p className={styles.line}>
      <span>
        {scan.error
          ? t('counted.failed', { reason: errors.reason(scan.error) })
          : cost
            ? t(
                cost.atLeast
                  ? 'counted.offerUnknown'
                  : cost.bytes === null
                    ? 'counted.offerUnsized'
                    : 'counted.offer',
                {
                  what: words.rows(scan.unread, () => cost.rows),
                  requests: words.requests(cost.requests),
                  size: words.size(cost.bytes ?? 0),
                },
              )
            : t('common:loading')}
      </span>
      {(scan.error !== null || cost) && (
        <Button type="link" size="small" onClick={scan.start}>
          {t(scan.error ? 'common:retry' : 'counted.start')}
        </Button>
      )}
    </p>
  )
}
