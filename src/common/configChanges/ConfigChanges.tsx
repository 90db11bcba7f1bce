import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConfigVersion } from '../../domain/plan/model/planRequest'
import { diffConfigs } from '../../contract/configDiff'
import { maskSecrets } from '../../domain/secrets/secrets'
import { Section } from '../../ui/layout/Section'
import { ChangesView } from './ChangesView'
import styles from './ConfigChanges.module.css'

interface Props {
  before: ConfigVersion
  after: ConfigVersion
}

/** The changes between two versions of a config, by meaning or as text, with secrets masked. */
export function ConfigChanges({ before, after }: Props) {
  const { t } = useTranslation('changes')
  const exactSections = useMemo(
    () => diffConfigs(before.content, after.content, { exact: true }),
    [before, after],
  )
  const sectionsByMeaning = useMemo(
    () => diffConfigs(before.content, after.content),
    [before, after],
  )
  return (
    <Section title={t('title')}>
      <div className={styles.review}>
        {before.note !== after.note && (
          <p className={styles.note}>
            {t('note')}: <del>{before.note || t('empty')}</del>{' '}
            <ins>{after.note || t('empty')}</ins>
          </p>
        )}
        {exactSections.length === 0 && <p className={styles.quiet}>{t('onlyNote')}</p>}
        {exactSections.length > 0 && sectionsByMeaning.length === 0 && (
          <p className={styles.quiet}>{t('sameMeaning')}</p>
        )}
        {exactSections.length > 0 && (
          <ChangesView
            sections={exactSections}
            before={before.content}
            after={after.content}
            texts={() => ({ before: maskedText(before), after: maskedText(after) })}
            textLabel={t('textLabel')}
          />
        )}
      </div>
    </Section>
  )
}

const maskedText = ({ content }: ConfigVersion) => JSON.stringify(maskSecrets(content), null, 2)
