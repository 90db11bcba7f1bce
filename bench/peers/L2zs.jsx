import 'virtual:antd-rules.css'
import { ConfigProvider } from 'antd'
import { createRoot } from 'react-dom/client'
import { Machines } from './Machines.jsx'
import { theme } from './theme.js'

createRoot(document.getElementById('root')).render(
  <ConfigProvider theme={{ ...theme, zeroRuntime: true }}>
    <Machines />
  </ConfigProvider>,
)
