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
  Tabs,
  Tag,
} from 'antd'
import { createElement as h, type ReactNode } from 'react'

/**
 * Renders each component of antd that the console uses, so that the CSS rules of the component and of all its parts are
 * collected. Parts that are shown in a portal are listed separately.
 */
export const recipes: Record<string, () => ReactNode[]> = {
  Button: () => [h(Button, null, 'x')],
  Checkbox: () => [h(Checkbox)],
  ConfigProvider: () => [],
  Drawer: () => [h(Drawer)],
  Form: () => [h(Form, null, h(Form.Item, { label: 'x', children: h(Input) }))],
  Input: () => [h(Input), h(Input.Password), h(Input.TextArea)],
  Modal: () => [h(Modal), h(Button, null, 'x')],
  Popover: () => [h(Popover, { content: 'x', children: h('i') })],
  Radio: () => [h(Radio.Group, { optionType: 'button', options: [{ label: 'x', value: 1 }] })],
  Select: () => [h(Select, { mode: 'multiple' }), h(Empty)],
  Space: () => [h(Space)],
  Tabs: () => [h(Tabs, { items: [{ key: 'x', label: 'x' }] })],
  Tag: () => [h(Tag, null, 'x')],
}
