import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import { seenKeys } from '../../ui/table/columnState'
import { lazyComponent } from '../page/lazyComponent'
import styles from './ListTools.module.css'
import { SavedViews } from '../views/SavedViews'
import type { Columns } from './useColumns'

const ColumnChooser = lazyComponent(
  async () => (await import('../../ui/table/ColumnChooser')).ColumnChooser,
)

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
      <PanelButton label={t('columns.open')} onNear={ColumnChooser.preload}>
        <ColumnChooser {...chooser} />
      </PanelButton>
    </div>
  )
}
