import { useTranslation } from 'react-i18next'
import type { ConfigChange, SectionChanges } from '../../contract/configDiff'
import { maskSecrets, type NotSecret } from '../../domain/secrets/secrets'
import { useNotSecret } from '../useNotSecret'
import { valueAt, type Path } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { Heading } from '../../ui/layout/Heading'
import styles from './ChangeList.module.css'
import { usePathLabel } from './usePathLabel'

interface Props {
  sections: readonly SectionChanges[]
  /** the compared configs, which name the types of transforms and senders */
  before: unknown
  after: unknown
}

/** The changes between two configs, by section. */
export function ChangeList({ sections, before, after }: Props) {
  const { t } = useTranslation('changes')
  const labelOf = usePathLabel()
  return (
    <div className={styles.sections}>
      {sections.map(({ name, changes }) => (
        <section key={name}>
          <Heading depth={4}>{t(`sections.${name}`)}</Heading>
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={`${change.kind} ${change.path.join('/')}`} className={styles[change.kind]}>
                <span className={styles.kind}>{t(`kinds.${change.kind}`)}</span>
                <span title={change.path.join('.')}>
                  {labelOf(change.kind === 'removed' ? before : after, change.path)}
                </span>
                <Values change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Values({ change: { kind, path, before, after } }: { change: ConfigChange }) {
  const { t } = useTranslation('changes')
  const [notSecret] = useNotSecret()
  if (kind === 'moved' && typeof before === 'number' && typeof after === 'number')
    return <span>{t('position', { from: before + 1, to: after + 1 })}</span>
  const [was, is] = [maskedValue(path, before, notSecret), maskedValue(path, after, notSecret)]
  // Two different secrets have the same mask.
  if (kind === 'changed' && was === is) return <span>{t('secret')}</span>
  return (
    <span className={styles.values}>
      {kind !== 'added' && <del>{was}</del>}
      {kind === 'changed' && <span aria-hidden>→</span>}
      {kind !== 'removed' && <ins>{is}</ins>}
    </span>
  )
}

/** A value as text with secrets masked; '' for undefined. */
export function maskedValue(path: Path, value: unknown, notSecret?: NotSecret): string {
  if (value === undefined) return ''
  const key = path.findLast((step) => typeof step === 'string') ?? ''
  const masked = valueAt(maskSecrets({ [key]: value }, notSecret), [key])
  return typeof masked === 'string' ? masked || '""' : writeJson(masked)
}
