import { useTranslation } from 'react-i18next'
import type { Config } from '../../contract/configs'
import { Empty } from '../../ui/feedback/Empty'
import { Facts, type Fact } from '../../ui/layout/Facts'
import { Section } from '../../ui/layout/Section'
import { Moment } from '../../ui/layout/Time'
import { useFormat } from '../../ui/Clock'
import styles from './ConfigPage.module.css'
import { PipelineDrawing } from './PipelineDrawing'
import { routesOf, settingsOf, type BatchKey } from './settings'
import { stagesOf } from './stages'

/** What a config does: the way of data through it, how much at a time, what is sent where. */
export function ConfigOverview({ config: { config, note, timestamp } }: { config: Config }) {
  const { t } = useTranslation(['configs', 'common'])
  const format = useFormat()
  const groups = stagesOf(config)
  const settings = settingsOf(config)
  const routes = routesOf(config)
  const said = (key: BatchKey, text: (value: number) => string): Fact[] => {
    const value = settings.batch[key]
    if (value === undefined) return []
    const number = Number(value)
    const known = value !== '' && Number.isFinite(number)
    return [{ label: t(`facts.${key}`), value: known ? text(number) : value }]
  }
  const facts: Fact[] = [
    { label: t('columns.note'), value: note || t('noNote') },
    {
      label: t('columns.changed'),
      value: timestamp === null ? t('common:unknown') : <Moment at={timestamp} />,
    },
    ...said('collect_interval', (value) => format.duration(value * 1000)),
    ...said('batch_len', (count) => t('lines', { count })),
    ...said('batch_size', (value) => format.bytes(value)),
    ...said('batch_interval', (value) => format.duration(value * 1000)),
    ...said('batch_try_times', (count) => (count > 0 ? t('times', { count }) : t('forEver'))),
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
            <p className={styles.text}>{t(`router.${routes.by}`, { key: routes.key })}</p>
            <Facts
              facts={[
                ...routes.routes.map(({ value, to }) => ({ label: value, value: to })),
                { label: t('router.rest'), value: routes.rest || t('router.nowhere') },
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
