import { Button } from 'antd'
import { memo, useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../../lib/json/json'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import { Section } from '../../ui/layout/Section'
import { useEditing } from './Editing'
import { FieldFindings } from './FieldFindings'
import { Item } from './Item'
import type { Act } from './ItemTools'
import { itemKinds, type ListName } from './itemKinds'
import styles from './ItemList.module.css'
import { rearranged, useItemKeys } from './useItemKeys'

interface Props {
  name: ListName
  /** what stands there; anything but a list is shown as it is, and edited as JSON alone */
  items: unknown
}

/** More than this many begin folded: a long list is read by its headings. */
const mostOpen = 6
/** More than this many are too much to draw all of. */
const mostTools = 60

/** Transforms, senders or metrics in their order: added, moved, copied, removed. */
export const ItemList = memo(function ItemList({ name, items }: Props) {
  const { t } = useTranslation(['configEditor', 'changes'])
  const { set } = useEditing()
  const id = useId()
  const { path, fresh } = itemKinds[name]
  const list: readonly unknown[] = Array.isArray(items) ? items : []
  const { keys, isFresh, put } = useItemKeys(list, (next) => set(path, next))
  const current = useLatestRef({ list, put })
  // The same as long as the list lives: an item that did not change is not drawn anew.
  const act = useCallback(
    (act: Act, place: number) => {
      const { list, put } = current()
      put(rearranged(list, act, place))
    },
    [current],
  )

  return (
    <Section title={t(`changes:sections.${name}`)}>
      <FieldFindings id={`${id}-findings`} path={path} />
      {items != null && !Array.isArray(items) && <Odd value={items} />}
      <ol className={styles.list}>
        {list.map((item, place) =>
          isRecord(item) ? (
            <Item
              key={keys[place]}
              of={itemKinds[name]}
              item={item}
              place={place}
              last={place === list.length - 1}
              open={list.length <= mostOpen || isFresh(place)}
              many={list.length > mostTools}
              act={act}
            />
          ) : (
            <li key={keys[place]}>
              <Odd value={item} />
            </li>
          ),
        )}
      </ol>
      <Button onClick={() => put([...rearranged(list), { item: fresh, from: null }])}>
        {t(`items.add.${name}`)}
      </Button>
    </Section>
  )
})

/** Something else than a form can show. */
export function Odd({ value }: { value: unknown }) {
  const { t } = useTranslation(['configEditor', 'changes'])
  return (
    <p>
      {t('items.odd')} <code>{JSON.stringify(value)}</code>
    </p>
  )
}
