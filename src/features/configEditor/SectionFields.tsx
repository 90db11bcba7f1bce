import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { optionsFor } from '../../contract/options/lookup'
import type { Option, SectionName } from '../../contract/options/tables'
import { sameJson, type Path } from '../../lib/json/json'
import { useStore } from '../../lib/hooks/useStore'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { equalPropsAndPath, useEditingContext } from './EditingContext'
import { OptionField } from './OptionField'
import { OtherKeys } from './OtherKeys'
import styles from './SectionFields.module.css'

interface Props {
  section: SectionName
  type: string
  /** undefined: the type is not in the tables, so all keys are edited as other keys */
  options: readonly Option[] | undefined
  path: Path
  values: Record<string, unknown>
  /** keys that have controls of their own elsewhere */
  elsewhere?: readonly string[]
}

/** The options of one reader, parser, transform or sender: basic ones first, advanced ones folded, then keys that no table has. */
export const SectionFields = memo(function SectionFields(props: Props) {
  const { section, type, options = [], path, values, elsewhere = [] } = props
  const { t } = useTranslation('configEditor')
  const offered = optionsFor(options, values)
  const isBasic = ({ option, required }: (typeof offered)[number]) => !option.advanced || required
  const basic = offered.filter(isBasic)
  const advanced = offered.filter((one) => !isBasic(one))
  const setCount = advanced.filter(({ option }) => values[option.key] !== undefined).length
  const handled = new Set([...offered.map(({ option }) => option.key), ...elsewhere])
  const { target } = useEditingContext()
  const focused = useStore(target)?.path
  const advancedOpen = useHasBeenTrue(
    focused !== undefined &&
      advanced.some(({ option }) => sameJson(focused, [...path, option.key])),
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
        <details className={styles.advanced} open={advancedOpen}>
          <summary>{setCount ? t('advancedSet', { count: setCount }) : t('advanced')}</summary>
          <div className={styles.fields}>{fields(advanced)}</div>
        </details>
      )}
      <OtherKeys
        path={path}
        entries={Object.entries(values).filter(([key]) => !handled.has(key))}
        section={values}
      />
    </div>
  )
}, equalPropsAndPath)
