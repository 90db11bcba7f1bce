import type { Translation } from '../catalogue'
import type en from '../en/impact'

const impact: Translation<typeof en> = {
  title: '影响范围',
  config: '收集配置',
  figures: {
    agents: '机器',
    newAgents: '新增',
    running: '已在运行',
    online: '在线',
    offline: '离线',
    registered: '从未在线',
  },
  systems: '系统',
  unknownSystem: '未知',
  by_other: '经标签 {{tag}}：{{count, number}} 台',
  byOnly_other: '经标签 {{tag}}：{{count, number}} 台，其中 {{only}} 台仅经此标签',
  unread_other: '{{count, number}} 台机器无法读取，未计入其余数字',
  more_other: '另有 {{count, number}} 个收集配置。',
  compared: '这些机器上的收集任务',
  comparing: '正在与机器上的收集任务对比：已读取 {{rows, number}} 个收集配置',
  noCollision: '这些机器上没有其他收集任务读取相同的文件。',
  collisionsLabel: '冲突',
  collisions_other: '{{count, number}} 处冲突：相同的日志会被读取两次。',
  moreCollisions_other: '另有 {{count, number}} 处。',
  samePath: '{{config}} 与 {{other}} 读取相同的文件：',
  sameName: '已有名为 {{config}} 的收集任务，来自已不存在的收集配置',
  acknowledge: '我已查看这些冲突',
  stillComparing: '正在与机器上的收集任务对比。',
  acknowledgeFirst: '请先查看冲突。',
  uncompared_other: '{{count, number}} 个收集任务未对比：无法读取其收集配置。',
}

export default impact
