import type { Translation } from '../catalogue'
import type en from '../en/common'

const common: Translation<typeof en> = {
  retry: '重试',
  reload: '重新加载',
  close: '关闭',
  cancel: '取消',
  clearAll: '全部清除',
  refresh: '刷新',
  details: '详情',
  copy: '复制',
  copyWhat: '复制 {{what}}',
  copied: '已复制',
  unknown: '未知',
  none: '无',
  remove: '移除 {{what}}',
  asOf: '截至 {{time}}',
  neverLoaded: '尚未加载',
  autoRefresh: '自动刷新',
  autoRefreshOff: '不自动刷新',
  autoRefreshEvery: '每 {{interval}}',
  stale: '当前显示 {{time}} 的数据：{{reason}}',
  rowsTotal_other: '{{count, number}} 行',
  range: '第 {{from, number}}–{{to, number}} 条，共 {{total, number}} 条',
  loading: '加载中',
  error: {
    title: '无法加载{{what}}',
    network: '无法连接服务器。',
    timeout: '服务器响应超时。',
    unauthorized: '登录已失效。',
    forbidden: '没有查看权限。',
    notFound: '服务器上没有此内容。',
    shape: '响应格式与文档不符，位置：{{path}}。',
    notJson: '响应不是 JSON，可能由代理返回。',
    name: '该名称无法发送给服务器。',
    server: '服务器返回错误。',
    status: 'HTTP 状态',
    code: '错误码',
    message: '服务器消息',
    requestId: '请求 ID',
  },
  size: {
    memory: '内存',
  },
}

export default common
