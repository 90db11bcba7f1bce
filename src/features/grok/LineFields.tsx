import { Button } from 'antd'
import { joinSentences } from '../../lib/text/joinSentences'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GrokField } from '../../lib/grok/Grok'
import { goFloat, typedValue } from '../../lib/grok/typedValue'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { styleVariables, type FieldStyle } from './fieldStyles'
import { lineColumnWidths } from './fieldWidths'
import styles from './LineDetail.module.css'
import { VisibleText } from './VisibleText'

interface Props {
  match: NonNullable<ExtractedMatch>
  fieldStyles: ReadonlyMap<string, FieldStyle>
}

/** The fields of a matching line, as raw text and as the values that a runner sends. */
export function LineFields({ match, fieldStyles }: Props) {
  const { t } = useTranslation('grok')
  if (match.fields.length === 0) return <p>{t('detail.noFields')}</p>
  const sorted = [...match.fields].sort((a, b) => a.from - b.from)
  const headings = [t('detail.field'), t('detail.raw'), t('detail.typed')] as const
  const widths = lineColumnWidths(headings, match)
  return (
    <table className={styles.fields} aria-label={t('detail.fields')}>
      <colgroup>
        <col style={{ width: widths.name }} />
        <col style={{ width: `${widths.raw * 100}%` }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
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
                <LongText text={field.value} />
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

/** characters of a value that are shown at first, and up to which a whole one has marks */
const [maxShown, maxMarked] = [1_000, 20_000]

/** A value, cut where it is long, and whole on demand. */
function LongText({ text }: { text: string }) {
  const { t } = useTranslation('grok')
  const [whole, setWhole] = useState(false)
  // Marks of a very long text would be hundreds of thousands of elements.
  if (whole && text.length > maxMarked) return <code className={styles.whole}>{text}</code>
  if (whole || text.length <= maxShown)
    return (
      <code>
        <VisibleText text={text} />
      </code>
    )
  return (
    <>
      <code>
        <VisibleText text={text.slice(0, maxShown)} />
      </code>{' '}
      <Button size="small" type="link" onClick={() => setWhole(true)}>
        {t('lines.more', { count: text.length - maxShown })}
      </Button>
    </>
  )
}

/** A number with a fraction is a float, what is no number is a string. */
const longRemedy = (value: string) => (goFloat(value) === undefined ? 'float' : 'long')

/** A value as a runner sends it, or the reason why the runner leaves it out. */
export function TypedValue({ field }: { field: GrokField }) {
  const { t } = useTranslation('grok')
  const value = typedValue(field)
  if (field.type === 'drop') return <span className={styles.type}>{t('detail.dropped')}</span>
  if (value === undefined)
    return (
      <span className={styles.omitted}>
        {joinSentences(
          t('detail.notConvertible', { type: field.type }),
          t(
            `detail.instead.${field.type === 'date' ? 'date' : field.type === 'long' ? longRemedy(field.value) : 'float'}`,
          ),
        )}
      </span>
    )
  return (
    <>
      <LongText text={String(value)} /> <span className={styles.type}>{field.type}</span>
      {field.type === 'date' && String(value).startsWith('0000-') && (
        <span className={styles.omitted}> {t('detail.yearless')}</span>
      )}
    </>
  )
}
