import { Button } from 'antd'
import { memo, Suspense, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { referencesIn } from '../../lib/grok/references'
import type { FieldMark } from '../../ui/editor/grok'
import { findingsOf, followed, type Finding } from './findings'
import type { FieldLook } from './looks'
import styles from './PatternList.module.css'
import { GrokField } from './lazy'
import type { ChangeBench } from './useBench'
import type { Workbench } from './useWorkbench'

interface Props extends Pick<Workbench, 'bench' | 'change' | 'inspection' | 'looks'> {
  /** the pattern that grows and that the library writes into */
  active: number
  onActive: (place: number) => void
}

/** Where each field stands in a pattern. */
function marksOf(pattern: string, looks: ReadonlyMap<string, FieldLook>): FieldMark[] {
  const fields = [
    ...referencesIn(pattern),
    ...[...pattern.matchAll(/\(\?P<(\w+)>/g)].map(({ 0: all, 1: field, index }) => ({
      field,
      from: index,
      to: index + all.length,
    })),
  ]
  return fields.flatMap(({ field, from, to }) => {
    const look = field === undefined ? undefined : looks.get(field)
    return look ? [{ from, to, ...look }] : []
  })
}

/** The patterns in the order in which they are tried, and the custom ones. */
export const PatternList = memo(function PatternList(props: Props) {
  const { bench, change, inspection, looks, active, onActive } = props
  const { t } = useTranslation('grok')
  const { patterns, custom } = bench
  const found = useMemo(() => findingsOf(inspection, t), [inspection, t])
  const findings = useMemo(
    () => followed(found, inspection.of, { patterns, custom }),
    [found, inspection, patterns, custom],
  )
  const set = (place: number, text: string) =>
    change(({ patterns }) => ({
      patterns: patterns.map((one, nth) => (nth === place ? text : one)),
    }))
  const several = patterns.length > 1
  return (
    <div className={styles.list}>
      {patterns.map((pattern, place) => (
        <Pattern
          key={place}
          label={several ? t('pattern.nth', { n: place + 1 }) : t('pattern.label')}
          pattern={pattern}
          onChange={(text) => set(place, text)}
          onFocus={() => onActive(place)}
          custom={custom}
          looks={looks}
          findings={findings}
          place={place}
          active={several && active === place}
          tools={
            several && (
              <>
                <Button
                  size="small"
                  type="text"
                  disabled={place === 0}
                  onClick={() => change({ patterns: swapped(patterns, place) })}
                >
                  {t('pattern.earlier')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  onClick={() => {
                    change({ patterns: patterns.filter((_, nth) => nth !== place) })
                    onActive(Math.max(0, place - 1))
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

/** With the pattern before it. */
const swapped = (patterns: readonly string[], place: number) => {
  const next = [...patterns]
  next.splice(place - 1, 2, patterns[place] ?? '', patterns[place - 1] ?? '')
  return next
}

interface PatternProps {
  label: string
  pattern: string
  onChange: (text: string) => void
  onFocus: () => void
  custom: string
  looks: ReadonlyMap<string, FieldLook>
  findings: readonly Finding[]
  place: number
  active: boolean
  tools: ReactNode
}

function Pattern(props: PatternProps) {
  const { label, pattern, onChange, onFocus, custom, looks, findings, place, active, tools } = props
  const { t } = useTranslation('grok')
  const own = useMemo(() => findings.filter(({ at }) => at === place), [findings, place])
  const marks = useMemo(() => marksOf(pattern, looks), [pattern, looks])
  return (
    <div className={styles.pattern}>
      <div className={styles.head}>
        <span className={styles.label}>
          {label}
          {active && <em>{t('pattern.active')}</em>}
        </span>
        {tools}
      </div>
      <Suspense fallback={<div className={styles.wait} />}>
        <GrokField
          label={label}
          hint={t('pattern.hint')}
          value={pattern}
          onChange={onChange}
          onFocus={onFocus}
          custom={custom}
          findings={own}
          marks={marks}
          oneLine
        />
      </Suspense>
    </div>
  )
}

function CustomPatterns(props: {
  custom: string
  change: ChangeBench
  findings: readonly Finding[]
}) {
  const { custom, change, findings } = props
  const { t } = useTranslation('grok')
  const own = useMemo(() => findings.filter(({ at }) => at === 'custom'), [findings])
  const [open, setOpen] = useState(custom.trim() !== '')
  if (own.some(({ severity }) => severity === 'error') && !open) setOpen(true)
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className={styles.custom}
    >
      <summary>{t('custom.label')}</summary>
      <p className={styles.help}>{t('custom.help')}</p>
      {open && (
        <Suspense fallback={<div className={styles.wait} />}>
          <GrokField
            label={t('custom.label')}
            hint={t('custom.hint')}
            value={custom}
            onChange={(text) => change({ custom: text })}
            custom={custom}
            findings={own}
            marks={none}
          />
        </Suspense>
      )}
    </details>
  )
}

const none: readonly never[] = []
