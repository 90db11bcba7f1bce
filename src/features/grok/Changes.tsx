import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../ui/feedback/StatusMark'
import { Banner } from '../../ui/feedback/Banner'
import styles from './ComparePanel.module.css'
import type { Changed, Change } from './outcomes'

/** Lines that are told one by one. */
const most = 50

/** How lines fare otherwise: newly matched, newly broken, other fields. */
export function Changes({ changes, total }: { changes: readonly Changed[]; total: number }) {
  const { t } = useTranslation('grokTools')
  const count = (is: Change) => changes.filter((one) => one.is === is).length
  if (changes.length === 0)
    return <Banner tone="info">{t('changes.none', { count: total })}</Banner>
  return (
    <>
      <p role="status">
        {t('changes.sum', {
          matched: count('matched'),
          broken: count('broken'),
          changed: count('changed'),
          total,
        })}
      </p>
      <ul className={styles.changes} aria-label={t('changes.label')}>
        {changes.slice(0, most).map(({ line, is, before, after, fields }, nth) => (
          <li key={nth}>
            <StatusMark
              shape={is === 'matched' ? 'dot' : is === 'broken' ? 'ring' : 'half'}
              tone={is === 'broken' ? 'error' : is === 'matched' ? 'ok' : 'warning'}
            >
              {t(`changes.is.${is}`)}
            </StatusMark>
            <code>{line.slice(0, 300)}</code>
            {is === 'changed' && (
              <dl>
                {fields.map((name) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <code>{before?.[name] ?? '–'}</code> → <code>{after?.[name] ?? '–'}</code>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
      {changes.length > most && <p>{t('changes.more', { count: changes.length - most })}</p>}
    </>
  )
}
