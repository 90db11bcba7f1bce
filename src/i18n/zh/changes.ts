import type { Translation } from '../catalogue'
import type en from '../en/changes'

const changes: Translation<typeof en> = {
  sections: {
    general: '任务',
    runner: '任务',
    reader: '读取',
    cleaner: '清理',
    parser: '解析',
    transforms: '转换',
    senders: '发送',
    router: '路由',
    metric: '指标',
  },
  title: '收集配置的修改',
  view: '修改的显示方式',
  byMeaning: '按含义',
  asText: '按文本',
  onlyNote: '收集配置本身没有变化。',
  sameMeaning: '写法不同，含义相同。',
  empty: '（无）',
  textLabel: '修改前后的收集配置文本',
  note: '备注',
  kinds: {
    added: '新增',
    removed: '移除',
    changed: '修改',
    moved: '移动',
  },
  position: '从第 {{from, number}} 位移到第 {{to, number}} 位',
  secret: '密钥已更换',
}

export default changes
