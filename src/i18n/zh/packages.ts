import type { Translation } from '../catalogue'
import type en from '../en/packages'

const packages: Translation<typeof en> = {
  title: '服务器提供的安装包',
  none: '服务器没有提供安装包。',
  system: '系统',
  version: '版本',
  message: '说明',
  hash: '哈希',
  download: '安装包',
  agents: '机器',
  link: '下载',
}

export default packages
