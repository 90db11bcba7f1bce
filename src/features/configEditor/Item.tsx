import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { useIsTargetWithin } from './EditingContext'
import { FieldFindings } from './FieldFindings'
import { Heading } from '../../ui/layout/Heading'
import styles from './Item.module.css'
import type { ItemListDefinition } from './itemLists'
import { itemActions, type ItemAction } from './useItemKeys'

interface Props {
  list: ItemListDefinition
  item: Record<string, unknown>
  index: number
  isLast: boolean
  initiallyOpen: boolean
  /** Renders the buttons when the pointer or the focus enters: a list may have very many items. */
  lazyTools: boolean
  onAction: (action: ItemAction, index: number) => void
}

/** One item under a heading that folds it. Its fields are rendered while it is open, since most of a long list never is. */
export const Item = memo(function Item(props: Props) {
  const { list, item, index, isLast, initiallyOpen, lazyTools, onAction } = props
  const texts = useOptionTexts()
  const id = useId()
  const [open, setOpen] = useState(initiallyOpen)
  const [entered, setEntered] = useState(!lazyTools)
  const enter = () => setEntered(true)
  const path = [...list.path, index]
  useOnTrue(useIsTargetWithin(path), () => setOpen(true))
  const type = item[list.discriminator]
  const name = `${index + 1}. ${texts.name(list.section, typeof type === 'string' ? type : '')}`
  return (
    <li className={styles.item} onPointerEnter={enter} onFocus={enter}>
      <div className={styles.head}>
        <Heading depth={3}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon name="fold" className={open ? styles.opened : undefined} />
            <span>{name}</span>
          </button>
        </Heading>
        {(open || entered) && (
          <Tools
            name={name}
            isFirst={index === 0}
            isLast={isLast}
            onAction={(action) => onAction(action, index)}
          />
        )}
      </div>
      <FieldFindings id={`${id}-findings`} path={path} />
      <div id={id} className={styles.body} hidden={!open}>
        {open && <list.Fields item={item} path={path} />}
      </div>
    </li>
  )
})

interface ToolsProps {
  /** distinguishes the item from the others of the list */
  name: string
  isFirst: boolean
  isLast: boolean
  onAction: (action: ItemAction) => void
}

/** Moves, copies and removes an item. These are not antd's buttons, which are too slow for a thousand of them. */
function Tools({ name, isFirst, isLast, onAction }: ToolsProps) {
  const { t } = useTranslation('configEditor')
  return itemActions.map((action) => {
    const label = t(`items.${action}`, { name })
    return (
      <button
        key={action}
        type="button"
        className={styles.tool}
        aria-label={label}
        title={label}
        disabled={(action === 'up' && isFirst) || (action === 'down' && isLast)}
        onClick={() => onAction(action)}
      >
        <Icon name={action} />
      </button>
    )
  })
}

const iconPaths: Record<ItemAction | 'fold', string> = {
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  fold: 'M6 3l5 5-5 5',
}

/** A plain SVG, cheap enough for hundreds of them in a long list. */
function Icon({ name, className }: { name: ItemAction | 'fold'; className?: string | undefined }) {
  return (
    <svg
      aria-hidden
      className={className}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
