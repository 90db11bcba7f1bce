import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import { shiftRange, zoomIn, zoomOut } from '../../lib/time/rangeNavigation'
import type { TimeSpan } from '../../lib/series/frames'
import { keyShortcuts } from '../../ui/keyShortcuts'
import type { Cursor } from '../../ui/chart/cursor'
import type { ReadoutLine } from '../../ui/chart/Readout'
import styles from './MetricPanel.module.css'
import type { ChartView } from './useChartView'

interface Props {
  /** names the group: the title of the panel */
  label: string
  cursor: Cursor
  span: TimeSpan
  /** ms between two values; 0: unknown */
  step: number
  /** the bucket of a moment, which the cursor moves to */
  snap?: (time: number) => number
  formatTime: (time: number) => string
  lines: readonly ReadoutLine[]
  view: ChartView
  children: ReactNode
}

/** Moves the cursor and the range with the keyboard, and announces the values at the cursor. */
export function CursorKeys({
  label,
  cursor,
  span,
  step,
  snap = (time) => time,
  formatTime,
  lines,
  view,
  children,
}: Props) {
  const { t } = useTranslation('metrics')
  const clock = useServerClock()
  const [announcement, announce] = useState('')
  const stepWidth = step > 0 ? step : (span.to - span.from) / 300
  const moveTo = (time: number) => {
    const clamp = (at: number) => Math.min(Math.max(at, span.from), span.to)
    const next = clamp(snap(clamp(time)))
    cursor.pin(false)
    cursor.set(next)
    const values = lines.map(({ name, textAt }) => `${name} ${textAt(next)}`).join(', ')
    announce(t('announcement', { time: formatTime(next), values }))
  }
  const actionOf = (key: string, shift: boolean): (() => void) | undefined => {
    const at = cursor.get() ?? span.to
    const distance = stepWidth * (shift ? 10 : 1)
    switch (key) {
      case 'ArrowLeft':
        return () => moveTo(at - distance)
      case 'ArrowRight':
        return () => moveTo(at + distance)
      case 'Home':
        return () => moveTo(span.from)
      case 'End':
        return () => moveTo(span.to)
      case 'Enter':
        return () => cursor.pin(true)
      case 'Escape':
        return () => {
          cursor.pin(false)
          cursor.set(null)
        }
      case '[':
        return () => view.setRange(shiftRange(span, -0.5, clock.now()))
      case ']':
        return () => view.setRange(shiftRange(span, 0.5, clock.now()))
      case '+':
        return () => view.setRange(zoomIn(view.range, span, cursor.get() ?? undefined))
      case '-':
        return () => view.setRange(zoomOut(view.range, span, clock.now()))
    }
  }
  return (
    <div
      role="group"
      aria-label={label}
      aria-description={t('keys')}
      aria-keyshortcuts={keyShortcuts.chart}
      tabIndex={0}
      className={styles.keys}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey)
          return
        const act = actionOf(event.key, event.shiftKey)
        if (!act) return
        event.preventDefault()
        act()
      }}
    >
      {children}
      <p role="status" className={styles.announcement}>
        {announcement}
      </p>
    </div>
  )
}
