type Options = Record<string, string>

/** A config in the form of the collector: all values of reader, parser and senders are text. */
export function runnerConfig(
  note: string,
  reader: Options,
  parser: Options,
  senders: Options[],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    note,
    batch_len: 1000,
    batch_size: 2097152,
    batch_interval: 60,
    batch_try_times: 0,
    reader: { datasource_tag: 'datasource', encoding: 'UTF-8', ...reader },
    ...(Object.keys(parser).length > 0 && {
      parser: { disable_record_errdata: 'false', ...parser },
    }),
    senders,
    ...more,
  }
}

/** A file reader. */
export const fileReader = (
  mode: 'dir' | 'file' | 'tailx',
  log_path: string,
  more: Options = {},
): Options => ({
  mode,
  log_path,
  read_from: 'oldest',
  ...more,
})

/** A sender to Elasticsearch with one index per day. */
export const elasticSender = (index: string): Options => ({
  sender_type: 'elasticsearch',
  elastic_host: '10.10.9.31:9200,10.10.9.32:9200',
  elastic_version: '6.x',
  elastic_index: index,
  elastic_type: 'logs',
  elastic_index_strategy: 'day',
  ft_strategy: 'backup_only',
})
/** A sender to Kafka. */
export const kafkaSender = (topic: string): Options => ({
  sender_type: 'kafka',
  kafka_host: '10.10.9.21:9092,10.10.9.22:9092,10.10.9.23:9092',
  kafka_topic: topic,
  kafka_compression: 'gzip',
  ft_strategy: 'backup_only',
})
/** A sender to Pandora. Its keys are secrets. */
export const pandoraSender = (repo: string): Options => ({
  sender_type: 'pandora',
  pandora_ak: 'Xq8mPvT2nKd5RbYw',
  pandora_sk: 'not-a-real-secret-key',
  pandora_workflow_name: 'logkit',
  pandora_repo_name: repo,
  pandora_region: 'nb',
  pandora_host: 'https://nb-pipeline.qiniuapi.com',
  pandora_schema_free: 'true',
  pandora_enable_logdb: 'true',
  ft_strategy: 'always_save',
})
/** A sender to InfluxDB. */
export const influxSender = (measurement: string): Options => ({
  sender_type: 'influxdb',
  influxdb_host: '10.10.9.41:8086',
  influxdb_db: 'hosts',
  influxdb_measurement: measurement,
  influxdb_fields: 'value',
})

export const nginxParser = {
  type: 'nginx',
  nginx_log_format_path: '/etc/nginx/nginx.conf',
  nginx_log_format_name: 'main',
}
export const jsonParser = { type: 'json' }
export const rawParser = { type: 'raw' }
/** A grok parser with one pattern. */
export const grokParser = (pattern: string): Options => ({ type: 'grok', grok_patterns: pattern })
export const ipTransform = {
  transforms: [{ type: 'IP', key: 'remote_addr', data_path: '/data/ip.dat' }],
}
export const javaMultiline = { head_pattern: '^\\d{4}-\\d{2}-\\d{2}' }
export const javaPattern = '%{TIMESTAMP_ISO8601:time:date} %{LOGLEVEL:level} %{GREEDYDATA:message}'
/** A MySQL reader that runs a query every ten minutes. */
export const sqlReader = (database: string, query: string): Options => ({
  mode: 'mysql',
  mysql_datasource: 'logkit:${MYSQL_PASSWORD}@tcp(10.10.4.11:3306)',
  mysql_database: database,
  mysql_sql: query,
  mysql_cron: '@every 10m',
  mysql_exec_onstart: 'true',
})
