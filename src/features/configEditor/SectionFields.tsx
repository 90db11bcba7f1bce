import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { optionsFor } from '../../contract/options/find'
import type { Option, SectionName } from '../../contract/options/tables'
import { sameJson, type Path } from '../../lib/json/json'
import { useStore } from '../../lib/hooks/useStore'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { sameProps, useEditing } from './Editing'
import { OptionField } from './OptionField'
import { OtherMembers } from './OtherMembers'
import styles from './SectionFields.module.css'

interface Props {
  section: SectionName
  type: string
  /** undefined: the tables do not know the type, so all of it is edited by key and value */
  options: readonly Option[] | undefined
  path: Path
  values: Record<string, unknown>
  /** members that have controls of their own elsewhere */
  elsewhere?: readonly string[]
}

/** The options of one reader, parser, transform or sender: what is needed first, the rest folded, then what no table knows. */
export const SectionFields = memo(function SectionFields(props: Props) {
  const { section, type, options = [], path, values, elsewhere = [] } = props
  const { t } = useTranslation('configEditor')
  const offered = optionsFor(options, values)
  const isBasic = ({ option, required }: (typeof offered)[number]) => !option.advanced || required
  const basic = offered.filter(isBasic)
  const advanced = offered.filter((one) => !isBasic(one))
  const set = advanced.filter(({ option }) => values[option.key] !== undefined).length
  const known = new Set([...offered.map(({ option }) => option.key), ...elsewhere])
  const { target } = useEditing()
  const aim = useStore(target)?.path
  const wanted = useHasBeenTrue(
    aim !== undefined && advanced.some(({ option }) => sameJson(aim, [...path, option.key])),
  )
  const fields = (list: typeof offered) =>
    list.map(({ option, required }) => (
      <OptionField
        key={option.key}
        section={section}
        type={type}
        option={option}
        required={required}
        path={[...path, option.key]}
        wire={values[option.key]}
      />
    ))
  return (
    <div className={styles.fields}>
      {fields(basic)}
      {advanced.length > 0 && (
        <details className={styles.advanced} open={wanted}>
          <summary>{set ? t('advancedSet', { count: set }) : t('advanced')}</summary>
          <div className={styles.fields}>{fields(advanced)}</div>
        </details>
      )}
      <OtherMembers
        path={path}
        members={Object.entries(values).filter(([key]) => !known.has(key))}
        taken={values}
      />
    </div>
  )
}, sameProps)
