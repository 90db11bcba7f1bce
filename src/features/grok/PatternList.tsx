import { Button } from 'antd'
import { memo, Suspense, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { referencesIn } from '../../lib/grok/references'
import type { FieldMark } from '../../ui/editor/grokExtensions'
import { findingsOf, rebaseFindings, type GrokFinding } from './grokFindings'
import type { FieldStyle } from './fieldStyles'
import styles from './PatternList.module.css'
import { PatternField } from './lazy'
import { example, type ChangeState } from './useWorkbenchState'
import type { WorkbenchModel } from './useWorkbench'

interface Props extends Pick<
  WorkbenchModel,
  'state' | 'isExample' | 'change' | 'inspection' | 'fieldStyles'
> {
  /** index of the pattern that new fields and references of the library are added to */
  active: number
  onActive: (index: number) => void
}

/** The parts of a pattern that define a field, with the field's style. */
function marksOf(pattern: string, fieldStyles: ReadonlyMap<string, FieldStyle>): FieldMark[] {
  const fields = [
    ...referencesIn(pattern),
    ...[...pattern.matchAll(/\(\?P<(\w+)>/g)].map(({ 0: all, 1: field, index }) => ({
      field,
      from: index,
      to: index + all.length,
    })),
  ]
  return fields.flatMap(({ field, from, to }) => {
    const fieldStyle = field === undefined ? undefined : fieldStyles.get(field)
    return fieldStyle ? [{ from, to, ...fieldStyle }] : []
  })
}

/** The patterns in the order in which they are tried, and the custom patterns. */
export const PatternList = memo(function PatternList(props: Props) {
  const { state, isExample, change, inspection, fieldStyles, active, onActive } = props
  const { t } = useTranslation('grok')
  const { patterns, custom } = state
  const found = useMemo(() => findingsOf(inspection, t), [inspection, t])
  const findings = useMemo(
    () => rebaseFindings(found, inspection.patternSet, { patterns, custom }),
    [found, inspection, patterns, custom],
  )
  const set = (index: number, text: string) =>
    change(({ patterns }) => ({
      patterns: patterns.map((one, i) => (i === index ? text : one)),
    }))
  const isNumbered = patterns.length > 1
  return (
    <div className={styles.list}>
      {patterns.map((pattern, index) => (
        <Pattern
          key={index}
          label={isNumbered ? t('pattern.numbered', { n: index + 1 }) : t('pattern.label')}
          hint={isExample ? (example.patterns[index] ?? '') : t('pattern.hint')}
          pattern={pattern}
          onChange={(text) => set(index, text)}
          onFocus={() => onActive(index)}
          custom={custom}
          fieldStyles={fieldStyles}
          findings={findings}
          index={index}
          active={isNumbered && active === index}
          tools={
            isNumbered && (
              <>
                <Button
                  size="small"
                  type="text"
                  disabled={index === 0}
                  onClick={() => change({ patterns: movedUp(patterns, index) })}
                >
                  {t('pattern.moveUp')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  onClick={() => {
                    change({ patterns: patterns.filter((_, i) => i !== index) })
                    onActive(Math.max(0, index - 1))
                  }}
                >
                  {t('pattern.remove')}
                </Button>
              </>
            )
          }
        />
      ))}
      <Button
        size="small"
        className={styles.add}
        onClick={() => {
          change({ patterns: [...patterns, ''] })
          onActive(patterns.length)
        }}
      >
        {t('pattern.add')}
      </Button>
      <CustomPatterns custom={custom} change={change} findings={findings} />
    </div>
  )
})

/** The patterns with one swapped with the one before it. */
const movedUp = (patterns: readonly string[], index: number) => {
  const next = [...patterns]
  next.splice(index - 1, 2, patterns[index] ?? '', patterns[index - 1] ?? '')
  return next
}

interface PatternProps {
  label: string
  hint: string
  pattern: string
  onChange: (text: string) => void
  onFocus: () => void
  custom: string
  fieldStyles: ReadonlyMap<string, FieldStyle>
  findings: readonly GrokFinding[]
  index: number
  active: boolean
  tools: ReactNode
}

function Pattern(props: PatternProps) {
  const { label, hint, pattern, onChange, onFocus, custom, fieldStyles, findings, index, active } =
    props
  const { t } = useTranslation('grok')
  const ownFindings = useMemo(() => findings.filter(({ at }) => at === index), [findings, index])
  const marks = useMemo(() => marksOf(pattern, fieldStyles), [pattern, fieldStyles])
  return (
    <div className={styles.pattern}>
      <div className={styles.head}>
        <span className={styles.label}>
          {label}
          {active && <em>{t('pattern.active')}</em>}
        </span>
        {props.tools}
      </div>
      <Suspense fallback={<div className={styles.placeholder} />}>
        <PatternField
          label={label}
          hint={hint}
          value={pattern}
          onChange={onChange}
          onFocus={onFocus}
          custom={custom}
          findings={ownFindings}
          marks={marks}
          oneLine
        />
      </Suspense>
    </div>
  )
}

function CustomPatterns(props: {
  custom: string
  change: ChangeState
  findings: readonly GrokFinding[]
}) {
  const { custom, change, findings } = props
  const { t } = useTranslation('grok')
  const ownFindings = useMemo(() => findings.filter(({ at }) => at === 'custom'), [findings])
  const [open, setOpen] = useState(custom.trim() !== '')
  if (ownFindings.some(({ severity }) => severity === 'error') && !open) setOpen(true)
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className={styles.custom}
    >
      <summary>{t('custom.label')}</summary>
      <p className={styles.help}>{t('custom.help')}</p>
      {open && (
        <Suspense fallback={<div className={styles.placeholder} />}>
          <PatternField
            label={t('custom.label')}
            hint={t('custom.hint')}
            value={custom}
            onChange={(text) => change({ custom: text })}
            custom={custom}
            findings={ownFindings}
            marks={noMarks}
          />
        </Suspense>
      )}
    </details>
  )
}

const noMarks: readonly never[] = []
