import { Form, Input, Layout, Menu, Select, Table, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { rows } from './rows.js'

const columns = [
  {
    title: 'Hostname',
    dataIndex: 'hostname',
    sorter: (a, b) => (a.hostname < b.hostname ? -1 : 1),
    sortDirections: ['descend', 'ascend', 'descend'],
    render: (name, { id }) => <a href={`#${id}`}>{name}</a>,
  },
  { title: 'State', dataIndex: 'state' },
  { title: 'Address', dataIndex: 'address' },
  {
    title: 'Tags',
    dataIndex: 'tags',
    render: (tags) => tags.map((tag) => <Tag key={tag}>{tag}</Tag>),
  },
  { title: 'Runners', dataIndex: 'runners', align: 'right' },
  { title: 'OS', dataIndex: 'os' },
  { title: 'Cores', dataIndex: 'cores', align: 'right' },
  { title: 'Memory', dataIndex: 'memory', align: 'right' },
  { title: 'Registered', dataIndex: 'registered' },
]
const states = ['online', 'offline', 'register'].map((value) => ({ value, label: value }))
const pages = ['Agents', 'Configs', 'Tags'].map((label) => ({ key: label, label }))

/** A list of machines in plain React and antd: all rows in memory, no server, no address. */
export function Machines() {
  const [text, setText] = useState('')
  const [selectedStates, setSelectedStates] = useState([])
  const shown = useMemo(
    () =>
      rows.filter(
        ({ hostname, state }) =>
          hostname.includes(text) && (!selectedStates.length || selectedStates.includes(state)),
      ),
    [text, selectedStates],
  )
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Sider theme="light">
        <Menu items={pages} selectedKeys={['Agents']} />
      </Layout.Sider>
      <Layout>
        <Layout.Header>Machines</Layout.Header>
        <Layout.Content style={{ padding: 16 }}>
          <Form layout="inline">
            <Form.Item>
              <Input
                aria-label="Hostname contains"
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            </Form.Item>
            <Form.Item label="State">
              <Select
                mode="multiple"
                style={{ width: 160 }}
                options={states}
                value={selectedStates}
                onChange={setSelectedStates}
              />
            </Form.Item>
          </Form>
          <Table
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={shown}
            pagination={{ defaultPageSize: 20 }}
          />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}
