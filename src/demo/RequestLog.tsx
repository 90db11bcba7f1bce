import { useId } from 'react'
import type { DemoWorld, LoggedRequest } from '../../mocks/demo/startWorld'
import { useStore } from '../lib/hooks/useStore'
import { Heading } from '../ui/layout/Heading'
import { useFormat } from '../ui/useFormat'
import styles from './Lab.module.css'
import { useDemoTexts } from './useDemoTexts'

/** The requests of the page as they happen, newest first. */
export function RequestLog({ requests }: Pick<DemoWorld, 'requests'>) {
  const { t } = useDemoTexts()
  const format = useFormat()
  const id = useId()
  const rows = useStore(requests)
  return (
    <section aria-labelledby={id} className={styles.log}>
      <Heading depth={3} id={id}>
        {t('requests')}
      </Heading>
      {rows.length === 0 && <p className={styles.help}>{t('noRequests')}</p>}
      {rows.length > 0 && (
        // A region that scrolls has to be reachable by keyboard.
        <div className={styles.rows} role="group" aria-labelledby={id} tabIndex={0}>
          <table aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{t('method')}</th>
                <th scope="col">{t('path')}</th>
                <th scope="col" className={styles.number}>
                  {t('status')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('time')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} number={format.number} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({ row, number }: { row: LoggedRequest; number: (value: number) => string }) {
  const { t } = useDemoTexts()
  const { method, path, status, duration } = row
  const hasFailed = typeof status === 'number' ? status >= 400 : status === 'lost'
  return (
    <tr>
      <td>{method}</td>
      <td className={styles.path} title={path}>
        {path}
      </td>
      <td className={hasFailed ? styles.failed : styles.number}>
        {typeof status === 'number' ? status : t(`unanswered.${status}`)}
      </td>
      <td className={styles.number}>{status === 'waiting' ? '' : number(duration)}</td>
    </tr>
  )
}
