import { use, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { clampWidth, minColumnWidth, maxColumnWidth } from '../../lib/table/columnState'
import { ColumnWidthsContext } from './ColumnWidthsContext'
import styles from './ResizeHandle.module.css'

/** px that an arrow key adds or removes, alone and with Shift */
const step = 8
const largeStep = 40

/** The edge of a column, which is dragged or moved with the arrow keys. A double click restores the default width. */
export function ResizeHandle({ column, title }: { column: string; title: string }) {
  const { t } = useTranslation()
  const { widths, preview, setWidth } = use(ColumnWidthsContext)
  const drag = useRef<{ x: number; width: number; now: number } | null>(null)

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const width = widthOf(event.currentTarget)
    drag.current = { x: event.clientX, width, now: width }
  }
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (!drag.current) return
    drag.current.now = clampWidth(drag.current.width + clientX - drag.current.x)
    preview(column, drag.current.now)
  }
  const onPointerUp = () => {
    const { width, now } = drag.current ?? {}
    drag.current = null
    if (now !== undefined && now !== width) setWidth(column, now)
  }
  const onPointerCancel = () => {
    drag.current = null
    preview(column, null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The heading around the handle would sort.
    event.stopPropagation()
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setWidth(column, widthOf(event.currentTarget) + direction * (event.shiftKey ? largeStep : step))
  }
  return (
    <span
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('columns.widthOf', { title })}
      aria-valuenow={widths[column]}
      aria-valuemin={minColumnWidth}
      aria-valuemax={maxColumnWidth}
      title={t('columns.resize')}
      className={styles.handle}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => setWidth(column, null)}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onKeyDown }}
    />
  )
}

const widthOf = (handle: HTMLElement) =>
  handle.parentElement?.getBoundingClientRect().width ?? minColumnWidth
