import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { discriminatorOf, tableOf } from '../../contract/options/lookup'
import type { Kind } from '../../contract/options/tables'
import { paths } from '../../common/paths'
import type { Path } from '../../lib/json/json'
import { equalPropsAndPath, useEditingContext } from './EditingContext'
import { withType } from './withType'
import { SectionFields } from './SectionFields'
import styles from './SectionFields.module.css'
import { TypeSelect } from './TypeSelect'

interface Props {
  kind: Kind
  label: string
  path: Path
  values: Record<string, unknown>
  /** the type when none is given */
  fallback?: string
}

/** A reader, parser, transform or sender: its type, then the options of that type. */
export const TypedSection = memo(function TypedSection(props: Props) {
  const { kind, label, path, values, fallback = '' } = props
  const { set } = useEditingContext()
  const name = discriminatorOf(kind)
  const given = values[name]
  const type = typeof given === 'string' && given !== '' ? given : fallback
  const options = tableOf(kind, type)?.options
  return (
    <div className={styles.fields}>
      <TypeSelect
        kind={kind}
        label={label}
        name={name}
        value={type}
        path={[...path, name]}
        onChange={(next) => set(path, withType(kind, values, type, next))}
      />
      {kind === 'parsers' && type === 'grok' && <GrokLink parser={values} />}
      <SectionFields
        section={kind}
        type={type}
        options={options}
        path={path}
        values={values}
        elsewhere={elsewhere[kind]}
      />
    </div>
  )
}, equalPropsAndPath)

/** A link to the grok workbench that passes the current patterns. */
function GrokLink({ parser }: { parser: Record<string, unknown> }) {
  const { t } = useTranslation('configEditor')
  return (
    <Link to={paths.grok} state={{ grokParser: parser }}>
      {t('tryGrok')}
    </Link>
  )
}

/** The members that are not shown as fields, because the type is selected above. */
const elsewhere: Record<Kind, readonly string[]> = {
  readers: ['mode'],
  parsers: ['type'],
  transforms: ['type'],
  senders: ['sender_type'],
}
