import { useCallback, useMemo, useState } from 'react'
import { commaList } from '../../contract/list'
import { z } from '../../contract/zod'
import type { ColumnChooserProps } from '../../ui/table/ColumnChooser'
import {
  arrange,
  isDefault,
  isOwnLink,
  linkOfColumns,
  shownKeys,
  stateFromLink,
  defaultColumnState,
  withPosition,
  withShown,
  withWidth,
  type ColumnState,
} from '../../lib/table/columnState'
import type { Column } from '../../ui/table/ResourceTable'
import type { ColumnSizing } from '../../ui/table/useColumnLayout'
import { useCorrection, useSearch } from '../../lib/hooks/useSearch'
import { usePreferences } from '../consoleContext'

const ColumnsSearch = z.object({ columns: commaList })

/** The columns of a list and the props of what changes them. */
export interface Columns<Row, Sort extends string = never> {
  all: { key: string; hidden?: boolean }[]
  /** the visible columns in order */
  shown: Column<Row, Sort>[]
  keys: string[]
  sizing: ColumnSizing
  chooser: ColumnChooserProps
}

/**
 * The columns of a list as the user has arranged them, remembered under the name of the list. The address holds them too,
 * as `columns=a,b`, so that a copied link shows the same list. Other columns in the address come from a link: they take
 * precedence, and changes then go into the address alone, except for widths.
 */
export function useColumns<Row, Sort extends string = never>(
  list: string,
  columns: Column<Row, Sort>[],
): Columns<Row, Sort> {
  const [search, update] = useSearch(ColumnsSearch)
  const [{ columns: remembered }, remember] = usePreferences()
  const own = remembered?.[list] ?? defaultColumnState
  /** links of the user's own columns before they were changed here */
  const [former, setFormer] = useState<readonly string[]>([])
  const ownLink = useMemo(() => linkOfColumns(columns, own), [columns, own])
  const isOwn = isOwnLink(columns, own, search.columns, former)
  const linked = useMemo(
    () => (isOwn ? null : stateFromLink(columns, search.columns)),
    [isOwn, columns, search.columns],
  )
  const isBehind =
    (search.columns.length === 0 || former.includes(String(search.columns))) &&
    String(search.columns) !== String(ownLink)
  useCorrection(
    update,
    useMemo(() => (isBehind ? { columns: ownLink } : null), [isBehind, ownLink]),
  )

  const { arranged, shown, keys } = useMemo(() => {
    const arranged = arrange(columns, linked ?? own)
    const shown = arranged.filter((one) => one.shown).map(({ column }) => column)
    return { arranged, shown, keys: shownKeys(arranged) }
  }, [columns, linked, own])

  const changeOwn = useCallback(
    (change: (state: ColumnState) => ColumnState) =>
      remember(({ columns }) => ({
        columns: { ...columns, [list]: change(columns?.[list] ?? defaultColumnState) },
      })),
    [remember, list],
  )
  const sizing = useMemo<ColumnSizing>(
    () => ({
      widths: own.width,
      setWidth: (key, width) => changeOwn((state) => withWidth(state, key, width)),
    }),
    [own, changeOwn],
  )
  const changeShown = (change: (state: ColumnState) => ColumnState) => {
    if (!linked) {
      setFormer((links) => [...links, String(ownLink)])
      return changeOwn(change)
    }
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
      columns: arranged,
      fromLink: linked !== null,
      changed: !isDefault(columns, state),
      onShow: (key, shown) => changeShown((state) => withShown(columns, state, key, shown)),
      onMove: (key, index) => changeShown((state) => withPosition(columns, state, key, index)),
      onReset: () => {
        changeShown(() => defaultColumnState)
        changeOwn((state) => (linked ? { ...state, width: {} } : defaultColumnState))
      },
      onUseOwn: () => update({ columns: [] }, { replace: true }),
    },
  }
}
