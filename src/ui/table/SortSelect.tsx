import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'

type Direction = 'ascend' | 'descend'

interface Props {
  /** of the columns that can be sorted by */
  titles: readonly string[]
  /** the index of the present one; -1 for none */
  selected: number
  direction: Direction
  onSort: (index: number, direction: Direction) => void
}

/** Sorts a table whose sortable columns have no headings because the console is narrow. */
export function SortSelect({ titles, selected, direction, onSort }: Props) {
  const { t } = useTranslation()
  const ascending = direction === 'ascend'
  return (
    <Space.Compact>
      <Select
        aria-label={t('sortBy')}
        value={selected < 0 ? undefined : selected}
        options={titles.map((label, value) => ({ value, label }))}
        popupMatchSelectWidth={false}
        onChange={(index: number) => onSort(index, 'ascend')}
      />
      <Button
        icon={
          ascending ? <SortAscendingOutlined aria-hidden /> : <SortDescendingOutlined aria-hidden />
        }
        aria-label={t(ascending ? 'ascending' : 'descending')}
        title={t(ascending ? 'ascending' : 'descending')}
        onClick={() => onSort(selected, ascending ? 'descend' : 'ascend')}
      />
    </Space.Compact>
  )
}
