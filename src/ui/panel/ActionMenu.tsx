import { EllipsisOutlined } from '@ant-design/icons'
import {
  createContext,
  use,
  useId,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { useTranslation } from 'react-i18next'
import { rootOf } from '../../lib/browser/rootOf'
import { PopoverButton } from './PopoverButton'
import styles from './PopoverButton.module.css'

/** Closes the menu around an action; null: the action stands on the page itself. */
export const ActionMenuContext = createContext<(() => void) | null>(null)

interface Props {
  /** The accessible name, where a page has several menus: "More actions for CPU". */
  label?: string
  /** the text of the button; by default it shows three dots */
  content?: string
  /** Actions: `ActionButton`, `LinkButton` and what is made of them. In a menu these are its items. */
  children: ReactNode
}

/** The menu of the rare and dangerous actions. The arrow keys move between its items. */
export function ActionMenu({ label, content, children }: Props) {
  const { t } = useTranslation()
  const name = label ?? t('moreActions')
  return (
    <PopoverButton
      label={name}
      role="menu"
      className={styles.menu}
      onKeyDown={moveFocus}
      button={{
        'aria-label': name,
        title: name,
        ...(content
          ? { children: content }
          : { type: 'text', icon: <EllipsisOutlined aria-hidden /> }),
      }}
    >
      {(_, close) => <ActionMenuContext value={close}>{children}</ActionMenuContext>}
    </PopoverButton>
  )
}

interface ItemProps {
  /** the address, for a link */
  href?: string
  /** why the item is not possible now, as text for the user */
  reason?: string | null
  onAction: (event: MouseEvent<HTMLElement>) => void
  children: ReactNode
}

/** An item of an `ActionMenu`. It closes the menu first, so that the focus returns to its button. */
export function ActionMenuItem({ href, reason = null, onAction, children }: ItemProps) {
  const close = use(ActionMenuContext)
  const id = useId()
  const item = {
    role: 'menuitem',
    tabIndex: -1,
    className: styles.item,
    'aria-disabled': reason !== null,
    'aria-labelledby': `${id}-label`,
    'aria-describedby': reason === null ? undefined : `${id}-reason`,
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (reason !== null) return event.preventDefault()
      close?.()
      onAction(event)
    },
    children: (
      <>
        <span id={`${id}-label`}>{children}</span>
        {reason !== null && (
          <span id={`${id}-reason`} className={styles.reason}>
            {reason}
          </span>
        )}
      </>
    ),
  }
  return href === undefined ? <button type="button" {...item} /> : <a href={href} {...item} />
}

/** Moves the focus between the items of a menu by the arrow keys, Home and End. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const at = items.findIndex((item) => item === rootOf(item).activeElement)
  const next = nextItem(event.key, at, items.length)
  if (next === null) return
  event.preventDefault()
  items[next]?.focus()
}

/**
 * The index of the item that a key moves to, from `at` (-1: none has the focus) among `count` items; null for other keys.
 * The arrow keys go round.
 */
export function nextItem(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'Home' || (key === 'ArrowDown' && at === -1)) return 0
  if (key === 'End' || (key === 'ArrowUp' && at === -1)) return count - 1
  if (key === 'ArrowDown') return (at + 1) % count
  return key === 'ArrowUp' ? (at - 1 + count) % count : null
}
