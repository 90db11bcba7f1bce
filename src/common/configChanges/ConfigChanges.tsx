import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConfigVersion } from '../../domain/plan/model/planRequest'
import { diffConfigs } from '../../contract/configDiff'
import { maskedJson } from '../../domain/secrets/configSecrets'
import { sameAsWritten } from '../../lib/json/jsonLayout'
import { Section } from '../../ui/layout/Section'
import { useNotSecret } from '../useNotSecret'
import { ChangesView } from './ChangesView'
import styles from './ConfigChanges.module.css'

interface Props {
  before: ConfigVersion
  after: ConfigVersion
}

/** The changes between two versions of a config, by meaning or as text, with secrets masked. */
export function ConfigChanges({ before, after }: Props) {
  const { t } = useTranslation('changes')
  const [notSecret] = useNotSecret()
  const exactSections = useMemo(
    () => diffConfigs(before.content, after.content, { exact: true }),
    [before, after],
  )
  const sectionsByMeaning = useMemo(
    () => diffConfigs(before.content, after.content),
    [before, after],
  )
  const isSame = useMemo(() => sameAsWritten(before.content, after.content), [before, after])
  return (
    <Section title={t('title')}>
      <div className={styles.review}>
        {before.note !== after.note && (
          <p className={styles.note}>
            {t('note')}: <del>{before.note || t('empty')}</del>{' '}
            <ins>{after.note || t('empty')}</ins>
          </p>
        )}
        {isSame && <p className={styles.quiet}>{t('onlyNote')}</p>}
        {!isSame && sectionsByMeaning.length === 0 && (
          <p className={styles.quiet}>{t('sameMeaning')}</p>
        )}
        {!isSame && (
          <ChangesView
            sections={exactSections}
            before={before.content}
            after={after.content}
            texts={() => ({
              before: maskedJson(before.content, notSecret),
              after: maskedJson(after.content, notSecret),
            })}
            textLabel={t('textLabel')}
          />
        )}
      </div>
    </Section>
  )
}
