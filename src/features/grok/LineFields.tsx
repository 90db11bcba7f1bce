import { useTranslation } from 'react-i18next'
import type { GrokField } from '../../lib/grok/Grok'
import { typedValue } from '../../lib/grok/typedValue'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { styleVariables, type FieldStyle } from './fieldStyles'
import styles from './LineDetail.module.css'

interface Props {
  match: NonNullable<ExtractedMatch>
  fieldStyles: ReadonlyMap<string, FieldStyle>
}

/** The fields of a matching line, as raw text and as the values that a runner sends. */
export function LineFields({ match, fieldStyles }: Props) {
  const { t } = useTranslation('grok')
  if (match.fields.length === 0) return <p>{t('detail.noFields')}</p>
  const sorted = [...match.fields].sort((a, b) => a.from - b.from)
  return (
    <table className={styles.fields} aria-label={t('detail.fields')}>
      <thead>
        <tr>
          <th scope="col">{t('detail.field')}</th>
          <th scope="col">{t('detail.raw')}</th>
          <th scope="col">{t('detail.typed')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((field) => {
          const fieldStyle = fieldStyles.get(field.name)
          return (
            <tr key={field.name}>
              <th scope="row">
                {fieldStyle && (
                  <span aria-hidden className={styles.letter} style={styleVariables(fieldStyle)}>
                    {fieldStyle.letter}
                  </span>
                )}
                {field.name}
              </th>
              <td>
                <code>{field.value}</code>
              </td>
              <td>
                <TypedValue field={field} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A value as a runner sends it, or the reason why the runner leaves it out. */
export function TypedValue({ field }: { field: GrokField }) {
  const { t } = useTranslation('grok')
  const value = typedValue(field)
  if (field.type === 'drop') return <span className={styles.type}>{t('detail.dropped')}</span>
  if (value === undefined)
    return <span className={styles.type}>{t('detail.notConvertible', { type: field.type })}</span>
  return (
    <>
      <code>{String(value)}</code> <span className={styles.type}>{field.type}</span>
    </>
  )
}
