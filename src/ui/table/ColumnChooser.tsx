import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ColumnChooser.module.css'
import type { Placed } from './columnState'
import { useDragOrder } from './useDragOrder'

export interface ColumnChooserProps {
  placed: Placed<{ key: string; title: string }>[]
  /** A link named these columns: changes go into the address, what was chosen before is kept apart. */
  fromLink: boolean
  /** There is something to reset. */
  changed: boolean
  onShow: (key: string, shown: boolean) => void
  /** `place` counts from 0; the first column keeps its own. */
  onPlace: (key: string, place: number) => void
  onReset: () => void
  /** Leaves the columns of the link. */
  onOwn: () => void
}

/** Which columns a table shows and in which order. The first tells the rows apart: it stays. */
export function ColumnChooser(props: ColumnChooserProps) {
  const { placed, fromLink, changed, onShow, onPlace } = props
  const { t } = useTranslation()
  const keys = placed.map(({ column }) => column.key)
  const { list, grip, dragged, orderOf } = useDragOrder(keys, onPlace)
  const [said, setSaid] = useState('')
  const keepFocus = useKeptFocus(keys.join())

  const arrow = (way: 'up' | 'down', title: string, from: number) => {
    const to = way === 'up' ? from - 1 : from + 1
    const possible = to > 0 && to < placed.length
    return (
      <Button
        type="text"
        size="small"
        icon={way === 'up' ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
        aria-label={t(`columns.${way}`, { title })}
        // A disabled one would lose the focus on the last step.
        aria-disabled={!possible}
        onClick={({ currentTarget }) => {
          if (!possible) return
          keepFocus(currentTarget)
          onPlace(keys[from]!, to)
          setSaid(t('columns.moved', { title, place: to + 1, count: placed.length }))
        }}
      />
    )
  }
  return (
    <div className={styles.chooser}>
      {fromLink && (
        <p className={styles.note}>
          {t('columns.fromLink')}
          <Button size="small" onClick={props.onOwn}>
            {t('columns.own')}
          </Button>
        </p>
      )}
      <ul ref={list} className={styles.list}>
        {placed.map(({ column: { key, title }, shown }, place) => (
          <li
            key={key}
            className={styles.column}
            data-dragged={dragged === key || undefined}
            style={{ order: orderOf(key) }}
          >
            <span aria-hidden className={styles.grip} {...(place > 0 && grip(key))}>
              <HolderOutlined />
            </span>
            <Checkbox
              className={styles.name}
              checked={shown}
              disabled={place === 0}
              title={place === 0 ? t('columns.first') : undefined}
              onChange={({ target }) => onShow(key, target.checked)}
            >
              {title}
            </Checkbox>
            {place > 0 && arrow('up', title, place)}
            {place > 0 && arrow('down', title, place)}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Button
        disabled={!changed}
        title={changed ? undefined : t('columns.usual')}
        onClick={props.onReset}
      >
        {t('columns.reset')}
      </Button>
    </div>
  )
}

/** A button that moves with its row stays in focus: browsers take it from whatever changes its place. */
function useKeptFocus(order: string): (button: HTMLElement) => void {
  const pressed = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [order])
  return (button) => (pressed.current = button)
}
