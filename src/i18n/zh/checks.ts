import type en from '../en/checks'
import type { Translation } from '../catalogue'

const checks: Translation<typeof en> = {
  noObject: '这里必须是 JSON 对象。',
  noList: '这里必须是列表。',
  noReader: '没有读取端。添加一个读取端，或添加要采集的指标。',
  noSender: '没有发送端。至少添加一个。',
  noType: '选择类型。',
  unknownType: '本控制台不认识类型 {{type}}，会原样保留。',
  missing: '必须填写。',
  asText: '这里的值都是文本，需要加引号。',
  boolean: '必须是 true 或 false。',
  number: '必须是数字。',
  list: '必须是列表。',
  duration: '必须是时长，例如 30s、10m 或 1h30m。',
  cron: '必须是以秒开头的六段表达式，或 loop、loop 10s、@every 1h 这样的写法。',
  json: '必须是 JSON。',
  choice: '已知的取值：{{choices}}。',
  pattern: '应匹配 {{pattern}}。',
  early: '未指定阶段时，它与其他转换不同，会在解析之前运行。',
  pandoraTolerant: 'Pandora 发送端始终启用容错，这里的值不起作用。',
  grokComma: '每个逗号都会开始另一个模式。含逗号的模式应定义为自定义模式，再在这里引用。',
  routerIdle: '没有分流字段时，路由不起作用：每个发送端都会收到全部数据。',
  routerPlace: '没有这个发送端。编号从 0 到 {{last, number}}。',
  idleBesideMetrics: '采集指标时，这一部分不起作用。',
  secretAgain: '浏览器不保存密钥，需要重新输入。',
}

export default checks
