import { useTranslation } from 'react-i18next'
import type { GrokField } from '../../lib/grok/Grok'
import { typedValue } from '../../lib/grok/typed'
import type { Taken } from '../../lib/grok/work'
import { lookStyle, type FieldLook } from './looks'
import styles from './LineDetail.module.css'

interface Props {
  match: NonNullable<Taken>
  looks: ReadonlyMap<string, FieldLook>
}

/** The fields of a line: as the server's check answers, and what a runner makes of them. */
export function LineFields({ match, looks }: Props) {
  const { t } = useTranslation('grok')
  if (match.fields.length === 0) return <p>{t('detail.noFields')}</p>
  const inOrder = [...match.fields].sort((a, b) => a.from - b.from)
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
        {inOrder.map((field) => {
          const look = looks.get(field.name)
          return (
            <tr key={field.name}>
              <th scope="row">
                {look && (
                  <span aria-hidden className={styles.letter} style={lookStyle(look)}>
                    {look.letter}
                  </span>
                )}
                {field.name}
              </th>
              <td>
                <code>{field.value}</code>
              </td>
              <td>
                <Typed field={field} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A value as a runner sends it, or why it does not. */
export function Typed({ field }: { field: GrokField }) {
  const { t } = useTranslation('grok')
  const value = typedValue(field)
  if (field.type === 'drop') return <span className={styles.type}>{t('detail.dropped')}</span>
  if (value === undefined)
    return <span className={styles.type}>{t('detail.unfit', { type: field.type })}</span>
  return (
    <>
      <code>{String(value)}</code> <span className={styles.type}>{field.type}</span>
    </>
  )
}
