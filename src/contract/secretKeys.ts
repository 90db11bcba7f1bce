/**
 * The options of runner configs that contain a secret: those that logkit's option tables mark as secret, without
 * `enable_gzip`, which they mark by mistake, and with those that they fail to mark.
 */
export const secretKeys: ReadonlySet<string> = new Set([
  'auth_password',
  'aws_access_key',
  'aws_secret_key',
  'aws_token',
  'http_headers',
  'kafka_sasl_password',
  'mongo_host',
  'mongodb_host',
  'mssql_datasource',
  'mysql_datasource',
  'pandora_ak',
  'pandora_sk',
  'postgres_datasource',
  'redis_password',
  's3_access_key',
  's3_secret_key',
  'snmp_auth_password',
  'snmp_community',
  'snmp_priv_password',
])
