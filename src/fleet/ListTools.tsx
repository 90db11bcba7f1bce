import { useTranslation } from 'react-i18next'
import { PanelButton } from '../ui/PanelButton'
import { seenKeys } from '../ui/columnState'
import { lazyPiece } from './lazyPiece'
import styles from './ListTools.module.css'
import { SavedViews } from './SavedViews'
import type { Columns } from './useColumns'

const columnChooser = lazyPiece(async () => {
  const { ColumnChooser } = await import('../ui/ColumnChooser')
  return { Component: ColumnChooser }
})

interface Props {
  /** its name: what is remembered goes by it */
  list: string
  columns: Pick<Columns<never>, 'all' | 'keys' | 'chooser'>
}

/** What every list offers: its saved views and its columns. */
export function ListTools({ list, columns: { all, keys, chooser } }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.tools}>
      <SavedViews list={list} columns={keys} seen={(names) => seenKeys(all, names)} />
      <PanelButton label={t('columns.open')} onNear={columnChooser.preload}>
        <columnChooser.Piece {...chooser} />
      </PanelButton>
    </div>
  )
}
