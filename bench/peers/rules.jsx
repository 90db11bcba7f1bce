import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs'
import { ConfigProvider } from 'antd'
import { renderToString } from 'react-dom/server'
import { Machines } from './Machines.jsx'
import { theme } from './theme.js'

/** The rules that antd would add to the page for its components. */
export function antdRules() {
  const cache = createCache()
  renderToString(
    <StyleProvider cache={cache}>
      <ConfigProvider theme={theme}>
        <Machines />
      </ConfigProvider>
    </StyleProvider>,
  )
  return extractStyle(cache, { plain: true, types: ['style'] })
}
