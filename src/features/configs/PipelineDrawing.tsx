import { useTranslation } from 'react-i18next'
import styles from './PipelineDrawing.module.css'
import type { PipelineStageGroup } from './pipelineStages'

/** stages of a kind that are drawn */
const maxStages = 100

/** Draws a pipeline: a column for each kind of stage, with arrows between them. On a narrow screen the columns are stacked. */
export function PipelineDrawing({ groups }: { groups: PipelineStageGroup[] }) {
  const { t } = useTranslation('configs')
  return (
    <ol aria-label={t('pipeline.title')} className={styles.pipeline}>
      {groups.map(({ kind, stages }) => (
        <li key={kind} className={styles.group}>
          <span className={styles.kind}>{t(`pipeline.${kind}`, { count: stages.length })}</span>
          <ul className={styles.stages}>
            {stages.slice(0, maxStages).map(({ type, options }, index) => (
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
            {stages.length > maxStages && (
              <li>{t('pipeline.more', { count: stages.length - maxStages })}</li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}
