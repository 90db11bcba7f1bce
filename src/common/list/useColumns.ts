import { useCallback, useMemo } from 'react'
import { commaList } from '../../contract/list'
import { z } from '../../contract/zod'
import type { ColumnChooserProps } from '../../ui/table/ColumnChooser'
import {
  arrange,
  isDefault,
  shownKeys,
  stateFromLink,
  defaultColumnState,
  withPosition,
  withShown,
  withWidth,
  type ColumnState,
} from '../../ui/table/columnState'
import type { Column } from '../../ui/table/ResourceTable'
import type { ColumnSizing } from '../../ui/table/useColumnLayout'
import { useSearch } from '../../lib/hooks/useSearch'
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
 * The columns of a list as the user has arranged them, remembered under the name of the list. Columns in the address,
 * `columns=a,b`, take precedence, and changes then go into the address, except for widths.
 */
export function useColumns<Row, Sort extends string = never>(
  list: string,
  columns: Column<Row, Sort>[],
): Columns<Row, Sort> {
  const [search, update] = useSearch(ColumnsSearch)
  const [{ columns: remembered }, remember] = usePreferences()
  const own = remembered?.[list] ?? defaultColumnState
  const linked = useMemo(() => stateFromLink(columns, search.columns), [columns, search.columns])

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
    if (!linked) return changeOwn(change)
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
