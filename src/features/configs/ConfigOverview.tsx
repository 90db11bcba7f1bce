import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Config } from '../../contract/configs'
import { shownText } from '../../lib/text/cutParts'
import { Empty } from '../../ui/feedback/Empty'
import { Facts, type Fact } from '../../ui/layout/Facts'
import { Section } from '../../ui/layout/Section'
import { Moment } from '../../ui/layout/Time'
import { useFormat } from '../../ui/useFormat'
import styles from './ConfigPage.module.css'
import { PipelineDrawing } from './PipelineDrawing'
import { routesOf, settingsOf, type BatchKey } from './settings'
import { pipelineStages } from './pipelineStages'
import { useNotSecret } from '../../common/useNotSecret'

/** The pipeline of a config, its batch settings, its router and its cleaner. */
export function ConfigOverview({ config: { config, note, timestamp } }: { config: Config }) {
  const { t } = useTranslation(['configs', 'common'])
  const format = useFormat()
  const [notSecret] = useNotSecret()
  const groups = useMemo(() => pipelineStages(config, notSecret), [config, notSecret])
  const settings = useMemo(() => settingsOf(config, notSecret), [config, notSecret])
  const routes = routesOf(config)
  const batchFact = (key: BatchKey, text: (value: number) => string): Fact[] => {
    const value = settings.batch[key]
    if (value === undefined) return []
    const number = Number(value)
    const isNumber = value !== '' && Number.isFinite(number)
    return [{ label: t(`facts.${key}`), value: isNumber ? text(number) : value }]
  }
  const facts: Fact[] = [
    { label: t('columns.note'), value: shownText(note) || t('noNote') },
    {
      label: t('columns.changed'),
      value: timestamp === null ? t('common:unknown') : <Moment at={timestamp} />,
    },
    ...batchFact('collect_interval', (value) => format.duration(value * 1000)),
    ...batchFact('batch_len', (count) => t('lines', { count })),
    ...batchFact('batch_size', (value) => format.bytes(value)),
    ...batchFact('batch_interval', (value) => format.duration(value * 1000)),
    ...batchFact('batch_try_times', (count) => (count > 0 ? t('times', { count }) : t('forEver'))),
  ]
  return (
    <div className={styles.parts}>
      <Section title={t('pipeline.title')}>
        {groups.length > 0 ? (
          <PipelineDrawing groups={groups} />
        ) : (
          <Empty title={t('pipeline.none')}>{t('pipeline.noneBody')}</Empty>
        )}
      </Section>
      <Section title={t('facts.title')}>
        <Facts facts={facts} />
      </Section>
      {routes && (
        <Section title={t('router.title')}>
          <div className={styles.part}>
            <p className={styles.text}>{t(`router.${routes.matchType}`, { key: routes.key })}</p>
            <Facts
              facts={[
                ...routes.routes.map(({ value, to }) => ({ label: value, value: to })),
                {
                  label: t('router.defaultSender'),
                  value: routes.defaultSender || t('router.nowhere'),
                },
              ]}
            />
          </div>
        </Section>
      )}
      {settings.cleaner.length > 0 && (
        <Section title={t('cleaner.title')}>
          <Facts
            facts={settings.cleaner.map(([key, value]) => ({
              label: key,
              value: <code>{value}</code>,
            }))}
          />
        </Section>
      )}
    </div>
  )
}
