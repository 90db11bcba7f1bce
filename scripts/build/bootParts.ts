import { createRequire } from 'node:module'
import type { ThemeConfig } from 'antd'
import type { AriaAttributes, ComponentType, ReactElement, ReactNode } from 'react'

export interface PartOptions {
  /** class prefixes of antd's components and icons, as the console sets them */
  prefix: string
  iconPrefix: string
  theme: (scheme: 'light' | 'dark', density: 'comfortable' | 'compact') => ThemeConfig
}

/** The icons of the first page by what they stand for. The navigation's are named like its entries. */
const icons = {
  activity: 'HistoryOutlined',
  agents: 'ClusterOutlined',
  close: 'CloseOutlined',
  collapse: 'DoubleLeftOutlined',
  configs: 'FileTextOutlined',
  drift: 'DiffOutlined',
  expand: 'DoubleRightOutlined',
  grok: 'HighlightOutlined',
  menu: 'MenuOutlined',
  metrics: 'LineChartOutlined',
  more: 'EllipsisOutlined',
  reload: 'ReloadOutlined',
  runners: 'ProfileOutlined',
  setting: 'SettingOutlined',
  tags: 'TagsOutlined',
  user: 'UserOutlined',
  search: 'SearchOutlined',
  down: 'DownOutlined',
} as const

/** React, antd, and a function that puts elements into a theme. The libraries are loaded only where a build needs them. */
async function createRenderer({ prefix, iconPrefix, theme }: PartOptions) {
  const [antd, cssinjs, { createElement: h }, server] = await Promise.all([
    import('antd'),
    import('@ant-design/cssinjs'),
    import('react'),
    import('react-dom/server'),
  ])
  /** The page of some elements, and what their styles are kept in. */
  const themed = (
    scheme: 'light' | 'dark',
    density: 'comfortable' | 'compact',
    children: ReactNode,
  ) => {
    const cache = cssinjs.createCache()
    const config = {
      prefixCls: prefix,
      iconPrefixCls: iconPrefix,
      theme: theme(scheme, density),
      button: { autoInsertSpace: false },
    }
    const page = h(cssinjs.StyleProvider, { cache }, h(antd.ConfigProvider, config, children))
    return { page, cache }
  }
  return { antd, cssinjs, h, server, themed }
}

/** Renders the parts of the first page as a template of HTML, each in an element with its name as `data-part`. */
export async function renderParts(options: PartOptions): Promise<string> {
  const { antd, h, server, themed } = await createRenderer(options)
  const { Button, Input } = antd
  const library: unknown = createRequire(import.meta.url)('@ant-design/icons')
  const icon = (name: keyof typeof icons) => {
    const Icon: unknown = isObject(library) ? Reflect.get(library, icons[name]) : undefined
    if (!isComponent(Icon)) throw new Error(`there is no icon ${icons[name]}`)
    return h(Icon, { 'aria-hidden': true })
  }
  const search = (value: string) =>
    h(Input, {
      variant: 'borderless',
      prefix: icon('search'),
      allowClear: { clearIcon: icon('close') },
      suffix: value === '' && h('kbd', null, '/'),
      defaultValue: value,
    })
  const shown = Object.keys(icons).filter((name): name is keyof typeof icons => name in icons)
  const parts: Record<string, ReactElement> = {
    ...Object.fromEntries(shown.map((name) => [name, icon(name)])),
    button: h(Button, { type: 'text' }, 'x'),
    iconButton: h(Button, { type: 'text', icon: h('i') }),
    linkButton: h(Button, { type: 'link', size: 'small' }, 'x'),
    panelButton: h(Button, { icon: icon('down'), iconPlacement: 'end' }, 'x'),
    search: search(''),
    searchSet: search('x'),
  }
  const rendered = Object.entries(parts).map(([name, part]) => {
    const { page } = themed('light', 'comfortable', part)
    return `<span data-part="${name}">${cleaned(server.renderToStaticMarkup(page))}</span>`
  })
  return `<template id="boot-parts">${rendered.join('')}</template>`
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isComponent = (value: unknown): value is ComponentType<AriaAttributes> =>
  isObject(value) && '$$typeof' in value

/** Without style sheets and inline styles, which policies forbid, and without ids, which would occur twice. */
const cleaned = (html: string) =>
  html.replace(/<style\b.*?<\/style>/gs, '').replace(/ (?:style|id|aria-controls)="[^"]*"/g, '')

/** The variables of antd's themes, which its code otherwise writes when it runs. */
export async function renderVariables(options: PartOptions): Promise<string> {
  const { antd, cssinjs, h, server, themed } = await createRenderer(options)
  const rules = (['light', 'dark'] as const).flatMap((scheme) =>
    (['comfortable', 'compact'] as const).map((density) => {
      const { page, cache } = themed(scheme, density, [
        h(antd.Button, { key: 'button' }, 'x'),
        h(antd.Input, { key: 'input' }),
      ])
      server.renderToString(page)
      return cssinjs.extractStyle(cache, { plain: true, types: ['token', 'cssVar'] })
    }),
  )
  return rules.join('')
}
