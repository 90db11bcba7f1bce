import { useCallback, useMemo } from 'react'
import { words } from '../../contract/list'
import { z } from '../../contract/zod'
import { useSearch } from '../../lib/browser/search'
import type { ColumnChooserProps } from '../../ui/table/ColumnChooser'
import {
  arrange,
  isDefault,
  shownKeys,
  stateOfLink,
  untouched,
  withPlace,
  withShown,
  withWidth,
  type ColumnState,
} from '../../ui/table/columnState'
import type { Column } from '../../ui/table/ResourceTable'
import type { Sizing } from '../../ui/table/useColumnWidths'
import { usePreferences } from '../console'

const Address = z.object({ columns: words })

export interface Columns<Row, Sort extends string = never> {
  all: { key: string; hidden?: boolean }[]
  /** what the table shows, in order */
  shown: Column<Row, Sort>[]
  keys: string[]
  sizing: Sizing
  chooser: ColumnChooserProps
}

/**
 * The columns of a list as the user wants them, remembered under the list's name. Columns that stand in the address,
 * `columns=a,b`, take their place: changes go there then, widths excepted, which belong to the screen.
 */
export function useColumns<Row, Sort extends string = never>(
  list: string,
  columns: Column<Row, Sort>[],
): Columns<Row, Sort> {
  const [address, update] = useSearch(Address)
  const [{ columns: remembered }, remember] = usePreferences()
  const own = remembered?.[list] ?? untouched
  const linked = useMemo(() => stateOfLink(columns, address.columns), [columns, address.columns])

  const { placed, shown, keys } = useMemo(() => {
    const placed = arrange(columns, linked ?? own)
    const shown = placed.filter((one) => one.shown).map(({ column }) => column)
    return { placed, shown, keys: shownKeys(placed) }
  }, [columns, linked, own])

  const choose = useCallback(
    (change: (state: ColumnState) => ColumnState) =>
      remember(({ columns }) => ({
        columns: { ...columns, [list]: change(columns?.[list] ?? untouched) },
      })),
    [remember, list],
  )
  const sizing = useMemo<Sizing>(
    () => ({
      chosen: own.width,
      choose: (key, width) => choose((state) => withWidth(state, key, width)),
    }),
    [own, choose],
  )
  const arrangeAnew = (change: (state: ColumnState) => ColumnState) => {
    if (!linked) return choose(change)
    const next = change({ ...linked, width: {} })
    update({ columns: shownKeys(arrange(columns, next)) }, { replace: true })
  }
  const state = { ...(linked ?? own), width: own.width }
  return {
    all: columns,
    shown,
    keys,
    sizing,
    chooser: {
      placed,
      fromLink: linked !== null,
      changed: !isDefault(columns, state),
      onShow: (key, shown) => arrangeAnew((state) => withShown(columns, state, key, shown)),
      onPlace: (key, place) => arrangeAnew((state) => withPlace(columns, state, key, place)),
      onReset: () => {
        arrangeAnew(() => untouched)
        choose((state) => (linked ? { ...state, width: {} } : untouched))
      },
      onOwn: () => update({ columns: [] }, { replace: true }),
    },
  }
}
