import {
  Avatar,
  Button,
  Card,
  ConfigProvider,
  Layout,
  Menu,
  Modal,
  Space,
  Switch,
  Tag,
  theme,
  Typography,
} from 'antd'
import { StrictMode, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Link, Route, Routes, useLocation, useNavigate } from 'react-router-dom'
import { LogkitConsole } from '@logkit/console-embed/react'
import { Workbench } from 'docs:frame-react'
import { Logs } from 'docs:react-router'

export function start(element) {
  document.body.style.margin = '0'
  createRoot(element).render(
    <StrictMode>
      <BrowserRouter basename="/react">
        <Portal />
      </BrowserRouter>
    </StrictMode>,
  )
}

/** A portal of React 18, antd 5 and react-router 6 that keeps the addresses of the console below its own. */
function Portal() {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const [unsaved, setUnsaved] = useState(false)
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const leave = ({ key }) => {
    if (!unsaved || window.confirm('Leave unsaved changes?')) navigate(key)
  }
  return (
    <ConfigProvider
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        components: { Layout: { headerPadding: '0 16px', headerHeight: 56 } },
      }}
    >
      <Layout style={{ height: '100vh' }}>
        <Layout.Header style={{ display: 'flex', gap: 16, alignItems: 'center' }}>
          <Typography.Text strong style={{ color: '#fff', fontSize: 16, whiteSpace: 'nowrap' }}>
            Acme Cloud
          </Typography.Text>
          <Menu
            theme="dark"
            mode="horizontal"
            style={{ flex: 1, minWidth: 0 }}
            items={pages}
            selectedKeys={pages.filter(({ area }) => area.test(pathname)).map(({ key }) => key)}
            onClick={leave}
          />
          {unsaved && <Tag color="orange">Unsaved</Tag>}
          <Switch
            aria-label="Dark"
            checkedChildren="Dark"
            unCheckedChildren="Light"
            checked={dark}
            onChange={setDark}
          />
          <Button type="primary" onClick={() => setOpen(true)}>
            Agents in a dialog
          </Button>
          <Avatar style={{ background: '#1677ff', flex: 'none' }}>A</Avatar>
        </Layout.Header>
        <Layout.Content style={{ minHeight: 0, padding: 16 }}>
          <Routes>
            <Route path="/home" element={<Home />} />
            <Route path="/frame" element={<Workbench src={window.consoleAddress} />} />
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

const pages = [
  { key: '/home', label: 'Home', area: /^\/home/ },
  { key: '/logs/agents', label: 'Logs', area: /^\/logs\/(?!grok)/ },
  { key: '/logs/grok', label: 'Parsing', area: /^\/logs\/grok/ },
]

const Home = () => (
  <Card title="Welcome" style={{ maxWidth: 480 }}>
    Logs of all machines: <Link to="/logs/agents/a01">The first agent</Link>
  </Card>
)

/** A console in a dialog, which changes its server. */
function Peek() {
  const [serverId, setServerId] = useState('eu')
  const console = useRef(null)
  return (
    <>
      <Space style={{ marginBottom: 16 }}>
        <Button onClick={() => setServerId('us')}>Other server</Button>
        <Button onClick={() => console.current.navigate('/tags')}>Tags</Button>
      </Space>
      <LogkitConsole
        consoleRef={console}
        style={{ height: 'max(400px, 100vh - 320px)' }}
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
