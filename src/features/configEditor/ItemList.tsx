import { Button } from 'antd'
import { memo, useCallback, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { Section } from '../../ui/layout/Section'
import { useEditingContext, useTargetIndex } from './EditingContext'
import { FieldFindings } from './FieldFindings'
import { Item } from './Item'
import { itemLists, type ItemListName } from './itemLists'
import styles from './ItemList.module.css'
import { rearranged, useItemKeys, type ItemAction } from './useItemKeys'

interface Props {
  name: ItemListName
  /** the value in the config; anything but a list is shown as it is and can be edited as JSON only */
  items: unknown
}

/** The items of a longer list begin folded, so that it is read by its headings. */
const maxOpen = 6
/** The items of a longer list render their buttons on demand. */
const maxWithTools = 60
/** So many items are rendered at a time: ten thousand hold the page for many seconds. */
const itemsAtOnce = 200

/** The transforms, senders or metrics of a config, which can be added, moved, copied and removed. */
export const ItemList = memo(function ItemList({ name, items }: Props) {
  const { t } = useTranslation(['configEditor', 'changes'])
  const { set } = useEditingContext()
  const id = useId()
  const { path, initial } = itemLists[name]
  const list: readonly unknown[] = Array.isArray(items) ? items : []
  const { keys, isNew, put } = useItemKeys(list, (next) => set(path, next))
  const current = useLatestRef({ list, put })
  const [shown, setShown] = useState(itemsAtOnce)
  // The item that a finding led to stays visible.
  const reached = useLastKnown('', useTargetIndex(path))
  const isShown = (index: number) => index < shown || index === reached || isNew(index)
  const rest = list.length - shown
  // Keeps its identity, so that items that did not change are not rendered again.
  const handleAction = useCallback(
    (action: ItemAction, index: number) => {
      const { list, put } = current()
      put(rearranged(list, action, index))
    },
    [current],
  )

  return (
    <Section title={t(`changes:sections.${name}`)}>
      <FieldFindings id={`${id}-findings`} path={path} />
      {items != null && !Array.isArray(items) && <UneditableValue value={items} />}
      <ol className={styles.list}>
        {list.map((item, index) =>
          !isShown(index) ? null : isRecord(item) ? (
            <Item
              key={keys[index]}
              list={itemLists[name]}
              item={item}
              index={index}
              isLast={index === list.length - 1}
              initiallyOpen={list.length <= maxOpen || isNew(index)}
              lazyTools={list.length > maxWithTools}
              onAction={handleAction}
            />
          ) : (
            <li key={keys[index]}>
              <UneditableValue value={item} />
            </li>
          ),
        )}
      </ol>
      {rest > 0 && (
        <Button type="link" onClick={() => setShown(shown + itemsAtOnce)}>
          {t('items.more', { count: Math.min(rest, itemsAtOnce), total: list.length })}
        </Button>
      )}
      <Button onClick={() => put([...rearranged(list), { item: initial, from: null }])}>
        {t(`items.add.${name}`)}
      </Button>
    </Section>
  )
})

/** A value of another type than the form expects, shown as JSON. */
export function UneditableValue({ value }: { value: unknown }) {
  const { t } = useTranslation(['configEditor', 'changes'])
  return (
    <p>
      {t('items.uneditable')} <code>{writeJson(value)}</code>
    </p>
  )
}
