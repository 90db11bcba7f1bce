import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../ui/feedback/StatusMark'
import { Banner } from '../../ui/feedback/Banner'
import styles from './ComparePanel.module.css'
import type { LineDifference, DifferenceKind } from './compareResults'

const maxLines = 50

interface Props {
  differences: readonly LineDifference[]
  /** lines that were compared */
  total: number
}

/** Lists the lines whose results differ: newly matched, no longer matched, or with other fields. */
export function DifferenceList({ differences, total }: Props) {
  const { t } = useTranslation('grokTools')
  const count = (is: DifferenceKind) => differences.filter((one) => one.is === is).length
  if (differences.length === 0)
    return <Banner tone="info">{t('differences.none', { count: total })}</Banner>
  return (
    <>
      <p role="status">
        {t('differences.sum', {
          matched: count('matched'),
          broken: count('broken'),
          changed: count('changed'),
          total,
        })}
      </p>
      <ul className={styles.differences} aria-label={t('differences.label')}>
        {differences.slice(0, maxLines).map(({ line, is, before, after, fields }, i) => (
          <li key={i}>
            <StatusMark
              shape={is === 'matched' ? 'dot' : is === 'broken' ? 'ring' : 'half'}
              tone={is === 'broken' ? 'error' : is === 'matched' ? 'ok' : 'warning'}
            >
              {t(`differences.is.${is}`)}
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
      {differences.length > maxLines && (
        <p>{t('differences.more', { count: differences.length - maxLines })}</p>
      )}
    </>
  )
}
