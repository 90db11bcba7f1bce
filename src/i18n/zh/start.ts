import type { Translation } from '../catalogue'
import type en from '../en/start'

const start: Translation<typeof en> = {
  title: '控制台无法启动',
  key: '设置项',
  problem: '问题',
  settings: '请在页面旁的 console.config.json 中更正，然后重新加载。',
  options: '请在嵌入本控制台的页面所传入的选项中更正。',
  other: '请重新加载页面。如果问题仍然存在，请将以下详情提供给管理员。',
  reload: '重新加载',
}

export default start
