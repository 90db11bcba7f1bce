import {
  Button,
  Checkbox,
  Drawer,
  Empty,
  Form,
  Input,
  Modal,
  Popover,
  Radio,
  Select,
  Space,
  Table,
  Tabs,
  Tag,
} from 'antd'
import { createElement as h, type ReactNode } from 'react'

/**
 * How each component of antd that the console uses is rendered, so that it and all of its parts tell their rules. What
 * shows in a portal is named beside it.
 */
export const recipes: Record<string, () => ReactNode[]> = {
  Button: () => [h(Button, null, 'x')],
  Checkbox: () => [h(Checkbox)],
  ConfigProvider: () => [],
  Drawer: () => [h(Drawer)],
  Form: () => [h(Form, null, h(Form.Item, { label: 'x', children: h(Input) }))],
  Input: () => [h(Input), h(Input.Password)],
  Modal: () => [h(Modal), h(Button, null, 'x')],
  Popover: () => [h(Popover, { content: 'x', children: h('i') })],
  Radio: () => [h(Radio.Group, { optionType: 'button', options: [{ label: 'x', value: 1 }] })],
  Select: () => [h(Select, { mode: 'multiple' }), h(Empty)],
  Space: () => [h(Space)],
  Table: () => [
    h(Table, {
      columns: [{ key: 'x', sorter: true }],
      dataSource: [{ key: 1 }],
      pagination: { total: 100, showSizeChanger: true },
    }),
  ],
  Tabs: () => [h(Tabs, { items: [{ key: 'x', label: 'x' }] })],
  Tag: () => [h(Tag, null, 'x')],
}
