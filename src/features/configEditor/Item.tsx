import { memo, useId, useState } from 'react'
import { useWhen } from '../../lib/hooks/useWhen'
import { useTargetInside } from './Editing'
import { FieldFindings } from './FieldFindings'
import { Glyph } from './Glyph'
import styles from './Item.module.css'
import { ItemTools, type Act } from './ItemTools'
import type { ItemKind } from './itemKinds'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

interface Props {
  of: ItemKind
  item: Record<string, unknown>
  place: number
  /** whether it is the last */
  last: boolean
  /** at first */
  open: boolean
  /** one of very many: its tools are made when somebody comes near */
  many: boolean
  act: (act: Act, place: number) => void
}

/** One of several, under a heading that folds it. What is in it is made when it is open: most of a long list never is. */
export const Item = memo(function Item({ of, item, place, last, many, open: first, act }: Props) {
  const texts = useOptionTexts()
  const id = useId()
  const [open, setOpen] = useState(first)
  const [near, setNear] = useState(!many)
  const come = () => setNear(true)
  const path = [...of.path, place]
  useWhen(useTargetInside(path), () => setOpen(true))
  const type = item[of.type]
  const name = `${place + 1}. ${texts.name(of.section, typeof type === 'string' ? type : '')}`
  return (
    <li className={styles.item} onPointerEnter={come} onFocus={come}>
      <div className={styles.head}>
        <h3>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Glyph of="fold" className={open ? styles.opened : undefined} />
            <span>{name}</span>
          </button>
        </h3>
        {(open || near) && (
          <ItemTools
            name={name}
            first={place === 0}
            last={last}
            onAct={(what) => act(what, place)}
          />
        )}
      </div>
      <FieldFindings id={`${id}-findings`} path={path} />
      <div id={id} className={styles.body} hidden={!open}>
        {open && <of.Fields item={item} path={path} />}
      </div>
    </li>
  )
})
