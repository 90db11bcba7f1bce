import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import { shownKeysOfLink } from '../../lib/table/columnState'
import { lazyComponent } from '../page/lazyComponent'
import styles from './ListTools.module.css'
import { SavedViews } from '../views/SavedViews'
import type { Columns } from './useColumns'

const ColumnChooser = lazyComponent(
  async () => (await import('../../ui/table/ColumnChooser')).ColumnChooser,
)

interface Props {
  /** the name under which views and columns are remembered */
  list: string
  columns: Pick<Columns<never>, 'all' | 'keys' | 'chooser'>
}

/** The buttons of a list for its saved views and for its columns. */
export function ListTools({ list, columns: { all, keys, chooser } }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.tools}>
      <SavedViews
        list={list}
        columns={keys}
        shownColumnsOf={(names) => shownKeysOfLink(all, names)}
      />
      <PanelButton label={t('columns.open')} onPreload={ColumnChooser.preload}>
        <ColumnChooser {...chooser} />
      </PanelButton>
    </div>
  )
}
