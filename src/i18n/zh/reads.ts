import type { Translation } from '../catalogue'
import type en from '../en/reads'

const reads: Translation<typeof en> = {
  paused: {
    title: '服务器要求暂停请求。',
    body: '请求将在 {{time}} 自动继续。',
  },
  slow: '服务器仍在处理。',
  slowSince: '已等待 {{seconds, number}} 秒。',
  secrets: {
    title_other: '{{count, number}} 个键的值已隐藏',
    help: '根据名称或格式识别。本浏览器会记住哪些不是密钥。',
    show: '不是密钥：显示 {{key}}',
    mask: '重新隐藏 {{key}}',
  },
  beginning: '仅显示前 {{shown, number}} 个字符，共 {{count, number}} 个。',
  showWhole: '显示全部',
  historyFull: '本浏览器的存储空间已满，读取到的收集配置版本未能存入历史。',
  unread: {
    mark: '未能完整读取：{{places}}',
    title_other: '{{count, number}} 行未能完整读取。',
    here: '服务器在此处返回的内容无法读取。',
    show: '查看原始数据',
    hide: '收起',
    unnamed: '无名称的行',
    raw: '服务器返回的原始行：{{name}}',
    more_other: '另有 {{count, number}} 行类似。',
  },
}

export default reads
