import { useTranslation } from 'react-i18next'
import styles from './PipelineDrawing.module.css'
import type { StageGroup } from './stages'

/** The way of data through a config: a column for each kind of part, arrows between them. It wraps, and turns down where it is narrow. */
export function PipelineDrawing({ groups }: { groups: StageGroup[] }) {
  const { t } = useTranslation('configs')
  return (
    <ol aria-label={t('pipeline.title')} className={styles.pipeline}>
      {groups.map(({ kind, stages }) => (
        <li key={kind} className={styles.group}>
          <span className={styles.kind}>{t(`pipeline.${kind}`, { count: stages.length })}</span>
          <ul className={styles.stages}>
            {stages.map(({ type, options }, index) => (
              <li key={index} className={styles.stage}>
                <strong>{type || t('pipeline.untyped')}</strong>
                {options.length > 0 && (
                  <dl>
                    {options.map(([key, value]) => (
                      <div key={key}>
                        <dt>{key}</dt>
                        <dd title={value}>{value}</dd>
                      </div>
                    ))}
                  </dl>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
