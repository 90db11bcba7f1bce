import { Radio } from 'antd'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConfigVersion } from '../../domain/plan/model/planRequest'
import { diffConfigs } from '../../contract/configDiff'
import { maskSecrets } from '../../domain/secrets/secrets'
import { Section } from '../../ui/layout/Section'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { Changes } from './Changes'
import styles from './ConfigChanges.module.css'
import { TextChanges } from './lazy'

interface Props {
  before: ConfigVersion
  after: ConfigVersion
}

/** What is different between two versions of a config: by its meaning, and as text. Secrets are masked in both. */
export function ConfigChanges({ before, after }: Props) {
  const { t } = useTranslation(['changes', 'common'])
  const [asText, setAsText] = useState(false)
  const sections = useMemo(
    () => diffConfigs(before.content, after.content, { exact: true }),
    [before, after],
  )
  const meaning = useMemo(() => diffConfigs(before.content, after.content), [before, after])
  return (
    <Section title={t('title')}>
      <div className={styles.review}>
        {before.note !== after.note && (
          <p className={styles.note}>
            {t('note')}: <del>{before.note || t('nothing')}</del>{' '}
            <ins>{after.note || t('nothing')}</ins>
          </p>
        )}
        {sections.length === 0 && <p className={styles.quiet}>{t('onlyNote')}</p>}
        {sections.length > 0 && meaning.length === 0 && (
          <p className={styles.quiet}>{t('sameMeaning')}</p>
        )}
        {sections.length > 0 && (
          <>
            <Radio.Group
              aria-label={t('view')}
              optionType="button"
              buttonStyle="solid"
              size="small"
              value={asText ? 'text' : 'meaning'}
              options={[
                { value: 'meaning', label: t('byMeaning') },
                { value: 'text', label: t('asText') },
              ]}
              onChange={({ target }) => setAsText(target.value === 'text')}
            />
            {asText ? (
              <Suspense fallback={<TableSkeleton label={t('common:loading')} />}>
                <TextChanges before={shown(before)} after={shown(after)} />
              </Suspense>
            ) : (
              <Changes sections={sections} before={before.content} after={after.content} />
            )}
          </>
        )}
      </div>
    </Section>
  )
}

const shown = ({ content }: ConfigVersion) => JSON.stringify(maskSecrets(content), null, 2)
