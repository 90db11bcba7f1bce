import { SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ResourceTableProps } from './ResourceTable'

/** Sorts a table whose sortable columns have no headings because the console is narrow. */
export function SortSelect<Row, Sort extends string>(props: ResourceTableProps<Row, Sort>) {
  const { columns, order: { sort, order } = {}, onOrder } = props
  const { t } = useTranslation()
  const options = columns.flatMap(({ sort: value, title }) =>
    value ? [{ value, label: title }] : [],
  )
  if (options.length < 2) return null
  const ascending = order !== 'descend'
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
          ascending ? <SortAscendingOutlined aria-hidden /> : <SortDescendingOutlined aria-hidden />
        }
        aria-label={t(ascending ? 'ascending' : 'descending')}
        title={t(ascending ? 'ascending' : 'descending')}
        onClick={() => onOrder?.({ sort, order: ascending ? 'descend' : 'ascend' })}
      />
    </Space.Compact>
  )
}
