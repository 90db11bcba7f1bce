import { Button, ConfigProvider, Layout, Menu, Modal, Switch, Tag, theme } from 'antd'
import { StrictMode, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Link, Route, Routes, useLocation, useNavigate } from 'react-router-dom'
import { LogkitConsole } from '@logkit/console-embed/react'
import { Logs } from 'docs:react-router'

export const start = (element) =>
  createRoot(element).render(
    <StrictMode>
      <BrowserRouter basename="/react">
        <Portal />
      </BrowserRouter>
    </StrictMode>,
  )

/** A portal of React 18, antd 5 and react-router 6 that keeps the addresses of the console below its own. */
function Portal() {
  const [dark, setDark] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const leave = ({ key }) => {
    if (!unsaved || window.confirm('Leave unsaved changes?')) navigate(key)
  }
  const pages = [
    { key: '/home', label: 'Home' },
    { key: '/logs/agents', label: 'Logs' },
    { key: '/logs/grok', label: 'Parsing' },
  ]
  return (
    <ConfigProvider
      theme={{ algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm }}
      componentSize="large"
    >
      <Layout style={{ height: '100vh' }}>
        <Layout.Header style={{ display: 'flex', gap: 16, alignItems: 'center' }}>
          <Menu
            theme="dark"
            mode="horizontal"
            style={{ flex: 1 }}
            items={pages}
            selectedKeys={[pathname]}
            onClick={leave}
          />
          {unsaved && <Tag color="orange">Unsaved</Tag>}
          <Switch aria-label="Dark" checked={dark} onChange={setDark} />
          <Button onClick={() => setOpen(true)}>Agents in a dialog</Button>
        </Layout.Header>
        <Layout.Content style={{ minHeight: 0, padding: 16 }}>
          <Routes>
            <Route path="/home" element={<Link to="/logs/agents/a01">The first agent</Link>} />
            <Route path="/logs/*" element={<Logs dark={dark} onDirty={setUnsaved} />} />
          </Routes>
        </Layout.Content>
        <Modal open={open} title="Agents" footer={null} onCancel={() => setOpen(false)} width={900}>
          <Peek />
        </Modal>
      </Layout>
    </ConfigProvider>
  )
}

/** A console in a dialog, which changes its server. */
function Peek() {
  const [serverId, setServerId] = useState('eu')
  const console = useRef(null)
  return (
    <>
      <Button onClick={() => setServerId('us')}>Other server</Button>
      <Button onClick={() => console.current.navigate('/tags')}>Tags</Button>
      <LogkitConsole
        consoleRef={console}
        style={{ height: 400 }}
        options={{
          serverId,
          api: { base: `/${serverId}/v1/api` },
          session: { kind: 'gateway' },
          locale: { value: 'en' },
        }}
      />
    </>
  )
}
