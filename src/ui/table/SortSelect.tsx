import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ResourceTableProps } from './ResourceTable'

/** The order of a table whose sortable columns have lost their headings to a narrow window. */
export function SortSelect<Row, Sort extends string>(props: ResourceTableProps<Row, Sort>) {
  const { columns, order: { sort, order } = {}, onOrder } = props
  const { t } = useTranslation()
  const options = columns.flatMap(({ sort: value, title }) =>
    value ? [{ value, label: title }] : [],
  )
  if (options.length < 2) return null
  const rising = order !== 'descend'
  return (
    <Space.Compact>
      <Select
        aria-label={t('sortBy')}
        value={sort}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(sort: Sort) => onOrder?.({ sort, order: 'ascend' })}
      />
      <Button
        icon={
          rising ? <SortAscendingOutlined aria-hidden /> : <SortDescendingOutlined aria-hidden />
        }
        aria-label={t(rising ? 'ascending' : 'descending')}
        title={t(rising ? 'ascending' : 'descending')}
        onClick={() => onOrder?.({ sort, order: rising ? 'descend' : 'ascend' })}
      />
    </Space.Compact>
  )
}
