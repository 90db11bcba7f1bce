import {
  elastic,
  files,
  grok,
  influx,
  ip,
  java,
  javaLine,
  json,
  kafka,
  nginx,
  pandora,
  raw,
  runnerConfig,
  sql,
} from './parts'

/** What a real fleet collects: name -> config. */
export const someConfigs: Readonly<Record<string, Record<string, unknown>>> = {
  'nginx-access': runnerConfig(
    '网站访问日志',
    files('tailx', '/var/log/nginx/*access.log'),
    nginx,
    [pandora('nginx_access')],
    ip,
  ),
  'nginx-error': runnerConfig('nginx errors', files('tailx', '/var/log/nginx/*error.log'), raw, [
    elastic('nginx-error'),
  ]),
  'nginx-static': runnerConfig('静态资源', files('dir', '/data/logs/nginx/static'), nginx, [
    kafka('nginx_static'),
  ]),
  'openresty-api': runnerConfig('API gateway', files('tailx', '/data/logs/openresty/*.log'), json, [
    kafka('gateway'),
    elastic('gateway'),
  ]),
  'app-java': runnerConfig(
    'Java services',
    files('tailx', '/data/logs/app/*/app.log', java),
    grok(javaLine),
    [elastic('app')],
  ),
  'app-json': runnerConfig('structured logs', files('tailx', '/data/logs/app/*/*.json'), json, [
    elastic('app-json'),
  ]),
  'app-audit': runnerConfig('操作审计', files('dir', '/data/logs/audit'), json, [pandora('audit')]),
  'gc-log': runnerConfig('JVM garbage collection', files('tailx', '/data/logs/app/*/gc.log'), raw, [
    elastic('gc'),
  ]),
  'order-service': runnerConfig(
    '订单服务',
    files('tailx', '/data/logs/order/*.log', java),
    grok(javaLine),
    [kafka('order')],
  ),
  'payment-service': runnerConfig(
    '支付服务',
    files('tailx', '/data/logs/payment/*.log', java),
    grok(javaLine),
    [pandora('payment')],
  ),
  'mysql-slow': runnerConfig(
    'slow queries',
    files('file', '/var/lib/mysql/slow.log'),
    { type: 'mysqllog' },
    [elastic('mysql-slow')],
  ),
  'mysql-error': runnerConfig('MySQL errors', files('file', '/var/log/mysql/error.log'), raw, [
    elastic('mysql-error'),
  ]),
  'mysql-orders': runnerConfig(
    '订单表',
    sql('shop', 'select * from orders where id > @(mark)'),
    {},
    [pandora('orders')],
  ),
  'binlog-position': runnerConfig('replication', sql('ops', 'select * from replica_status'), {}, [
    influx('replica'),
  ]),
  'redis-log': runnerConfig('Redis server log', files('tailx', '/var/log/redis/*.log'), raw, [
    elastic('redis'),
  ]),
  'kafka-server': runnerConfig('broker log', files('tailx', '/opt/kafka/logs/server.log*'), raw, [
    elastic('kafka-server'),
  ]),
  'kafka-events': runnerConfig(
    'events from Kafka',
    {
      mode: 'kafka',
      kafka_groupid: 'logkit',
      kafka_topic: 'events',
      kafka_zookeeper: '10.20.5.11:2181,10.20.5.12:2181',
      kafka_zookeeper_timeout: '1',
      kafka_maxprocessing_time: '1',
      read_from: 'newest',
    },
    json,
    [elastic('events')],
  ),
  'es-slowlog': runnerConfig(
    'Elasticsearch slow log',
    files('tailx', '/var/log/elasticsearch/*_slowlog.log'),
    raw,
    [kafka('es_slowlog')],
  ),
  syslog: runnerConfig(
    '系统日志',
    files('tailx', '/var/log/messages'),
    { type: 'syslog', syslog_rfc: 'automic' },
    [elastic('syslog')],
  ),
  'syslog-udp': runnerConfig(
    'network devices',
    { mode: 'socket', socket_service_address: 'udp://0.0.0.0:514', socket_rule: '按原始包读取' },
    { type: 'syslog', syslog_rfc: 'RFC3164' },
    [elastic('network')],
  ),
  'auth-log': runnerConfig(
    '登录日志',
    files('file', '/var/log/secure'),
    { type: 'syslog', syslog_rfc: 'automic' },
    [pandora('auth')],
  ),
  'linux-audit': runnerConfig(
    'auditd',
    files('file', '/var/log/audit/audit.log'),
    { type: 'linuxaudit' },
    [elastic('auditd')],
  ),
  'docker-json': runnerConfig(
    'container output',
    files('tailx', '/var/lib/docker/containers/*/*-json.log'),
    json,
    [elastic('containers')],
  ),
  'k8s-events': runnerConfig(
    'cluster events',
    { mode: 'http', http_service_address: '0.0.0.0:8081', http_service_path: '/events' },
    json,
    [elastic('k8s-events')],
  ),
  'cron-log': runnerConfig('定时任务', files('file', '/var/log/cron'), raw, [elastic('cron')]),
  'csv-billing': runnerConfig(
    '账单',
    files('dir', '/data/billing'),
    { type: 'csv', csv_splitter: ',', csv_schema: 'uid long,item string,amount float,day date' },
    [pandora('billing')],
  ),
  'iis-access': runnerConfig(
    'IIS',
    files('dir', 'C:\\inetpub\\logs\\LogFiles\\W3SVC1'),
    {
      type: 'csv',
      csv_splitter: ' ',
      csv_schema: 'date string,time string,ip string,method string,uri string',
      csv_allow_more: 'rest',
    },
    [elastic('iis')],
  ),
  'win-service': runnerConfig(
    'Windows services',
    files('dir', 'D:\\logs\\service', { encoding: 'GB18030' }),
    raw,
    [elastic('win-service')],
  ),
  'host-metrics': {
    note: '主机指标',
    collect_interval: 30,
    batch_interval: 60,
    metric: [
      { type: 'cpu', attributes: {}, config: {} },
      { type: 'mem', attributes: {}, config: {} },
      { type: 'net', attributes: {}, config: { interfaces: 'eth*' } },
    ],
    senders: [influx('host')],
  },
  'legacy-ftp-audit': runnerConfig(
    'nobody needs it any more',
    files('dir', '/var/log/vsftpd'),
    raw,
    [{ sender_type: 'file', file_send_path: '/data/ftp-audit/%Y%m%d.log' }],
  ),
}
