import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shiftRange, zoomIn, zoomOut } from '../../lib/time/rangeMoves'
import type { Span } from '../../lib/series/frames'
import type { Cursor } from '../../ui/chart/cursor'
import type { ReadoutLine } from '../../ui/chart/Readout'
import styles from './MetricPanel.module.css'
import type { MetricsTools } from './useMetricsTools'
import type { View } from './useView'

interface Props {
  /** names the panel */
  label: string
  cursor: Cursor
  span: Span
  /** ms between two points */
  step: number
  lines: readonly ReadoutLine[]
  tools: MetricsTools
  view: View
  children: ReactNode
}

/** Moves the cursor and the range with the keyboard, and says what stands at the cursor. */
export function CursorKeys({ label, cursor, span, step, lines, tools, view, children }: Props) {
  const { t } = useTranslation('metrics')
  const [spoken, speak] = useState('')
  const width = step > 0 ? step : (span.to - span.from) / 300
  const go = (time: number) => {
    const next = Math.min(Math.max(time, span.from), span.to)
    cursor.pin(false)
    cursor.set(next)
    const values = lines.map(({ name, textAt }) => `${name} ${textAt(next)}`).join(', ')
    speak(t('spoken', { time: tools.format.moment(next), values }))
  }
  const keys = (key: string, shift: boolean): (() => void) | undefined => {
    const at = cursor.get() ?? span.to
    const by = width * (shift ? 10 : 1)
    switch (key) {
      case 'ArrowLeft':
        return () => go(at - by)
      case 'ArrowRight':
        return () => go(at + by)
      case 'Home':
        return () => go(span.from)
      case 'End':
        return () => go(span.to)
      case 'Enter':
        return () => cursor.pin(true)
      case 'Escape':
        return () => {
          cursor.pin(false)
          cursor.set(null)
        }
      case '[':
        return () => view.show(shiftRange(span, -0.5, Date.now()))
      case ']':
        return () => view.show(shiftRange(span, 0.5, Date.now()))
      case '+':
        return () => view.show(zoomIn(view.range, span, cursor.get() ?? undefined))
      case '-':
        return () => view.show(zoomOut(view.range, span, Date.now()))
    }
  }
  return (
    <div
      role="group"
      aria-label={label}
      aria-description={t('keys')}
      tabIndex={0}
      className={styles.keys}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey)
          return
        const act = keys(event.key, event.shiftKey)
        if (!act) return
        event.preventDefault()
        act()
      }}
    >
      {children}
      <p role="status" className={styles.spoken}>
        {spoken}
      </p>
    </div>
  )
}
