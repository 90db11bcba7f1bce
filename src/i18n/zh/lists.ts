import type { Translation } from '../catalogue'
import type en from '../en/lists'

const lists: Translation<typeof en> = {
  agentState: {
    online: '在线',
    offline: '离线',
    register: '已注册',
    empty: '无状态',
  },
  agentStateHelp: {
    online: '与服务器保持连接。',
    offline: '与服务器断开连接。',
    register: '已注册，但还没有收到第一次心跳。',
    other: '服务器返回了无法识别的状态“{{state}}”。',
    empty: '服务器没有返回状态。',
  },
  runnerState: {
    running: '运行中',
    stopped: '已停止',
  },
  runnerStateHelp: {
    running: '正在收集。',
    stopped: '没有在收集。',
  },
  picker: {
    agents: '机器列表',
    configs: '收集配置列表',
    searchAgents: '主机名包含',
    searchConfigs: '收集配置包含',
    tags: '标签列表',
    searchTags: '标签包含',
    tag: '标签',
    hostname: '主机名',
    address: '地址',
    state: '状态',
    config: '收集配置',
    note: '备注',
    none: '没有匹配项。',
    selected_other: '已选 {{count, number}} 项',
  },
  selection: {
    label: '已选',
    rows_other: '已选 {{count, number}} 项',
    matching_other: '全部匹配的 {{count, number}} 项，截至 {{time}}',
    matchingExcept_other:
      '全部匹配的 {{count, number}} 项，截至 {{time}}，除去 {{except, number}} 项',
    allOfUnknown: '选择全部匹配项',
    allMatching: '选择全部匹配的 {{count, number}} 项',
    all: '选择全部 {{count, number}} 项',
    clear: '清除',
    reading: '已读取 {{rows, number}} / {{total, number}}',
  },
  scan: {
    agents_other: '{{count, number}} 台机器',
    runners_other: '{{count, number}} 个收集任务',
    configs_other: '{{count, number}} 个收集配置',
    requests_other: '{{count, number}} 次请求',
    and: '{{first}}和 {{second}}',
    offerTitle: '需要完整扫描',
    offer: '服务器不支持此筛选：需要读取全部 {{what}}，共 {{requests}}，约 {{size}}。',
    offerUnsized: '服务器不支持此筛选：需要读取全部 {{what}}，共 {{requests}}。',
    offerHint: '先选定标签，可以少读一些。',
    read: '读取 {{what}}',
    progress: {
      agents: '已读取 {{rows, number}} / {{total, number}} 台机器',
      runners: '已读取 {{rows, number}} / {{total, number}} 个收集任务',
      configs: '已读取 {{rows, number}} / {{total, number}} 个收集配置',
      start: '正在读取',
    },
    shownMeanwhile: '当前显示 {{time}} 读取的数据。',
    from: '{{time}} 读取了 {{what}}',
    ago: '（{{ago}}）',
    partial: {
      agents: '不完整：共 {{total, number}} 台机器，读取了 {{rows, number}} 台',
      runners: '不完整：共 {{total, number}} 个收集任务，读取了 {{rows, number}} 个',
      configs: '不完整：共 {{total, number}} 个收集配置，读取了 {{rows, number}} 个',
    },
    partialAt: '，读取时间 {{time}}',
    failed: '部分页面无法读取：{{reason}}',
    rereadFailed: '重新读取失败：{{reason}}',
    again: '重新读取',
    moved:
      '读取期间列表有变化（新增 {{added, number}} 条，减少 {{removed, number}} 条），已重新读取。',
    moving: '读取期间列表一直在变化，可能有遗漏。',
  },
  tagSelect: {
    label: '标签',
    comma: '名称含有逗号的标签不能用于筛选。',
    none: '没有匹配的标签。',
  },
  configSelect: { label: '收集配置', none: '没有匹配的收集配置。' },
}

export default lists
