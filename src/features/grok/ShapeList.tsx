import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import type { UpdateGrokSearch } from './search'
import styles from './ShapeList.module.css'
import type { Outcome } from './useOutcome'

/** Shapes that are shown. */
const most = 100

/** Lines that nothing matches, gathered by what they look like: one pattern more usually takes a whole group. */
export function ShapeList({
  outcome,
  lines,
  update,
}: {
  outcome: Outcome
  lines: readonly string[]
  update: UpdateGrokSearch
}) {
  const { t } = useTranslation('grok')
  const format = useFormat()
  const { clusters } = outcome
  if (clusters.length === 0) return <Empty title={t('results.allMatched')} />
  return (
    <table className={styles.shapes} aria-label={t('shapes.label')}>
      <thead>
        <tr>
          <th scope="col">{t('shapes.count')}</th>
          <th scope="col">{t('shapes.first')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {clusters.slice(0, most).map(({ shape, count, first }) => (
          <tr key={shape}>
            <td>{format.number(count)}</td>
            <td>
              <code title={shape}>
                {shape === '' ? t('shapes.rest') : (lines[first] ?? '').slice(0, 300)}
              </code>
            </td>
            <td>
              {shape !== '' && (
                <Button
                  size="small"
                  type="link"
                  onClick={() =>
                    update({ view: 'lines', show: 'unmatched', shape, page: 1, line: first + 1 })
                  }
                >
                  {t('shapes.show')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
