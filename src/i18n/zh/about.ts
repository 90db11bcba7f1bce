import type { Translation } from '../catalogue'
import type en from '../en/about'

const about: Translation<typeof en> = {
  version: '版本',
  changelog: '更新日志',
  api: 'API 地址',
  reads: '请求',
  allAnswered: '每类请求都至少得到过一次应答',
  noneSent: '尚未收到任何应答',
  failed: '失败的请求',
  silent: '无响应',
  separator: '、',
  copy: '复制诊断信息',
  copied: '已复制',
  unknownSettings: '未知设置项',
  unknownSettingsHelp:
    '此版本忽略 console.config.json 中的 {{keys}}：可能拼写有误，或属于更新的版本。',
}

export default about
