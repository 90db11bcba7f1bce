import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ColumnChooser.module.css'
import type { ArrangedColumn } from '../../lib/table/columnState'
import { useDragOrder } from './useDragOrder'

export interface ColumnChooserProps {
  columns: ArrangedColumn<{ key: string; title: string }>[]
  /** The columns come from a link: changes go into the address, and the user's own columns are kept. */
  fromLink: boolean
  /** The columns differ from the default. */
  changed: boolean
  onShow: (key: string, shown: boolean) => void
  /** `index` counts from 0. The first column cannot move. */
  onMove: (key: string, index: number) => void
  onReset: () => void
  /** Replaces the columns of the link by the user's own. */
  onUseOwn: () => void
}

/** Chooses the columns of a table and their order. The first column identifies the rows and is always shown. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { columns, fromLink, changed, onShow, onMove } = props
  const { t } = useTranslation()
  const keys = columns.map(({ column }) => column.key)
  const { list, grip, dragged, orderOf } = useDragOrder(keys, onMove)
  const [announcement, setAnnouncement] = useState('')
  const keepFocus = useKeptFocus(keys.join())

  const moveButton = (direction: 'up' | 'down', title: string, from: number) => {
    const to = direction === 'up' ? from - 1 : from + 1
    const possible = to > 0 && to < columns.length
    return (
      <Button
        type="text"
        size="small"
        icon={
          direction === 'up' ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />
        }
        aria-label={t(`columns.${direction}`, { title })}
        // A disabled button would lose the focus on the last step.
        aria-disabled={!possible}
        onClick={({ currentTarget }) => {
          if (!possible) return
          keepFocus(currentTarget)
          onMove(keys[from]!, to)
          setAnnouncement(t('columns.moved', { title, place: to + 1, count: columns.length }))
        }}
      />
    )
  }
  return (
    <div className={styles.chooser}>
      {fromLink && (
        <p className={styles.note}>
          {t('columns.fromLink')}
          <Button size="small" onClick={props.onUseOwn}>
            {t('columns.useOwn')}
          </Button>
        </p>
      )}
      <ul ref={list} className={styles.list}>
        {columns.map(({ column: { key, title }, shown }, index) => (
          <li
            key={key}
            className={styles.column}
            data-dragged={dragged === key || undefined}
            style={{ order: orderOf(key) }}
          >
            <span aria-hidden className={styles.grip} {...(index > 0 && grip(key))}>
              <HolderOutlined aria-hidden />
            </span>
            <Checkbox
              className={styles.name}
              checked={shown}
              disabled={index === 0}
              title={index === 0 ? t('columns.first') : undefined}
              onChange={({ target }) => onShow(key, target.checked)}
            >
              {title}
            </Checkbox>
            {index > 0 && moveButton('up', title, index)}
            {index > 0 && moveButton('down', title, index)}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.announcement}>
        {announcement}
      </p>
      <Button
        disabled={!changed}
        title={changed ? undefined : t('columns.unchanged')}
        onClick={props.onReset}
      >
        {t('columns.reset')}
      </Button>
    </div>
  )
}

/** Keeps the focus on a button that moves with its row, which browsers take from elements that are moved. */
function useKeptFocus(order: string): (button: HTMLElement) => void {
  const pressed = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [order])
  return (button) => (pressed.current = button)
}
