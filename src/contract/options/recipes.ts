/** Templates for a new config. Their hosts are examples; secrets come from the agent's environment or are typed. */
export const recipes = [
  {
    id: 'nginx',
    config: {
      batch_len: 1000,
      batch_interval: 20,
      reader: {
        mode: 'file',
        log_path: '/var/log/nginx/access.log',
        read_from: 'newest',
        encoding: 'UTF-8',
      },
      parser: {
        type: 'nginx',
        nginx_log_format_path: '/etc/nginx/nginx.conf',
        nginx_log_format_name: 'main',
      },
      transforms: [],
      senders: [kafka('nginx_access')],
    },
  },
  {
    id: 'jsonElastic',
    config: {
      batch_interval: 20,
      reader: {
        mode: 'tailx',
        log_path: '/var/log/app/*.json',
        read_from: 'newest',
        encoding: 'UTF-8',
      },
      parser: { type: 'json' },
      transforms: [{ type: 'date', key: 'time', offset: 0 }],
      senders: [
        {
          sender_type: 'elasticsearch',
          elastic_host: 'http://elasticsearch.example.com:9200',
          elastic_version: '6.x',
          elastic_index: 'app-logs',
          elastic_type: 'log',
          fault_tolerant: 'true',
        },
      ],
    },
  },
  {
    id: 'syslog',
    config: {
      reader: { mode: 'socket', socket_service_address: 'udp://:5140' },
      parser: { type: 'syslog', syslog_rfc: 'automic' },
      transforms: [],
      senders: [kafka('syslog')],
    },
  },
  {
    id: 'mysql',
    config: {
      reader: {
        mode: 'mysql',
        mysql_datasource: '${MYSQL_USER}:${MYSQL_PASSWORD}@tcp(mysql.example.com:3306)',
        mysql_database: 'orders',
        mysql_sql: 'select * from orders',
        mysql_cron: '@every 1h',
      },
      parser: { type: 'raw' },
      transforms: [],
      senders: [kafka('orders')],
    },
  },
  {
    id: 'kafka',
    config: {
      reader: {
        mode: 'kafka',
        kafka_zookeeper: 'zookeeper.example.com:2181',
        kafka_groupid: 'logkit',
        kafka_topic: 'events',
        read_from: 'newest',
      },
      parser: { type: 'json' },
      transforms: [],
      senders: [
        {
          sender_type: 'elasticsearch',
          elastic_host: 'http://elasticsearch.example.com:9200',
          elastic_version: '6.x',
          elastic_index: 'events',
          elastic_type: 'event',
          fault_tolerant: 'true',
        },
      ],
    },
  },
  {
    id: 'metrics',
    config: {
      collect_interval: 30,
      metric: ['cpu', 'mem', 'disk', 'diskio', 'net', 'system'].map((type) => ({
        type,
        attributes: {},
        config: {},
      })),
      transforms: [],
      senders: [kafka('host_metrics')],
    },
  },
] as const satisfies readonly { id: string; config: Record<string, unknown> }[]

function kafka(topic: string) {
  return {
    sender_type: 'kafka',
    kafka_host: 'kafka.example.com:9092',
    kafka_topic: topic,
    kafka_compression: 'gzip',
    fault_tolerant: 'true',
  }
}
