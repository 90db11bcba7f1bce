/** What the access logs of logkit's own patterns have in common behind client, ident and user. */
const accessLine = String.raw`\[%{HTTPDATE:ts:date}\] "(?:%{WORD:verb} %{NOTSPACE:request}(?: HTTP/%{NUMBER:http_version:float})?|%{DATA})" %{NUMBER:resp_code} (?:%{NUMBER:resp_bytes:long}|-)`

/** Fields between blanks that may be a dash. */
const orDash = (pattern: string, type: string, fields: readonly string[]) =>
  fields.map((field) => `(?:%{${pattern}:${field}:${type}}|-)`).join(' ')

/** CloudFront's columns behind the time, each after `gap`; `word` reads the location, the method and the host. */
const cloudFront = (gap: string, word: string) => {
  const free = word === 'WORD' ? 'GREEDYDATA' : 'NOTSPACE'
  const columns = [
    `%{${word}:x_edge_location}`,
    '(?:%{NUMBER:sc_bytes:int}|-)',
    '%{IPORHOST:clientip}',
    `%{${word}:cs_method}`,
    '%{HOSTNAME:cs_host}',
    '%{NOTSPACE:cs_uri_stem}',
    '%{NUMBER:sc_status:int}',
    ...['referrer', 'agent', 'cs_uri_query', 'cookies'].map((field) => `%{${free}:${field}}`),
    '%{WORD:x_edge_result_type}',
    '%{NOTSPACE:x_edge_request_id}',
    '%{HOSTNAME:x_host_header}',
    '%{URIPROTO:cs_protocol}',
    '%{INT:cs_bytes:int}',
    '%{GREEDYDATA:time_taken:float}',
    ...['x_forwarded_for', 'ssl_protocol', 'ssl_cipher', 'x_edge_response_result_type'].map(
      (field) => `%{GREEDYDATA:${field}}`,
    ),
  ]
  return columns.map((column) => gap + column).join('')
}

const haproxySyslog =
  '(?:%{SYSLOGTIMESTAMP:syslog_timestamp}|%{TIMESTAMP_ISO8601:timestamp8601}) %{IPORHOST:syslog_server} %{SYSLOGPROG}'
const haproxySession = String.raw`%{IP:client_ip}:%{INT:client_port} \[%{HAPROXYDATE:accept_date}\] %{NOTSPACE:frontend_name} %{NOTSPACE:backend_name}/%{NOTSPACE:server_name}`
const haproxyEnd =
  '%{NOTSPACE:termination_state} %{INT:actconn}/%{INT:feconn}/%{INT:beconn}/%{INT:srvconn}/%{NOTSPACE:retries} %{INT:srv_queue}/%{INT:backend_queue}'

/** Patterns of httpd, nginx (in logkit's form), Amazon's logs, HAProxy and Squid. */
export const web = String.raw`
HTTPDUSER %{EMAILADDRESS}|%{USER}
HTTPDERROR_DATE %{DAY} %{MONTH} %{MONTHDAY} %{TIME} %{YEAR}
HTTPD_COMMONLOG %{IPORHOST:clientip} %{HTTPDUSER:ident} %{HTTPDUSER:auth} \[%{HTTPDATE:timestamp}\] "(?:%{WORD:verb} %{NOTSPACE:request}(?: HTTP/%{NUMBER:httpversion})?|%{DATA:rawrequest})" %{NUMBER:response} (?:%{NUMBER:bytes}|-)
HTTPD_COMBINEDLOG %{HTTPD_COMMONLOG} %{QS:referrer} %{QS:agent}
COMMONAPACHELOG %{HTTPD_COMMONLOG}
COMBINEDAPACHELOG %{HTTPD_COMBINEDLOG}
HTTPD20_ERRORLOG \[%{HTTPDERROR_DATE:timestamp}\] \[%{LOGLEVEL:loglevel}\] (?:\[client %{IPORHOST:clientip}\] ){0,1}%{GREEDYDATA:errormsg}
HTTPD24_ERRORLOG \[%{HTTPDERROR_DATE:timestamp}\] \[%{WORD:module}:%{LOGLEVEL:loglevel}\] \[pid %{POSINT:pid:long}:tid %{NUMBER:tid:long}\](?: \(%{POSINT:proxy_errorcode:long}\)%{DATA:proxy_errormessage}:)?(?: \[client %{IPORHOST:client}:%{POSINT:clientport}\])? %{DATA:errorcode}: %{GREEDYDATA:message}
HTTPD_ERRORLOG %{HTTPD20_ERRORLOG}|%{HTTPD24_ERRORLOG}
NGUSERNAME [a-zA-Z0-9.@+_%-]+
NGUSER %{NGUSERNAME}
CLIENT (?:%{IPORHOST}|%{HOSTPORT}|::1)
RESPONSE_CODE %{NUMBER:response_code:string}
RESPONSE_TIME %{DURATION:response_time_ns:string}
DURATION %{NUMBER}[nuµm]?s
COMMON_LOG_FORMAT %{CLIENT:client_ip} %{NOTSPACE:ident} %{NOTSPACE:auth} ${accessLine}
NGINX_LOG %{IPORHOST:client_ip} %{USER:ident} %{USER:auth} ${accessLine}
COMBINED_LOG_FORMAT %{COMMON_LOG_FORMAT} %{QS:referrer} %{QS:agent}
PANDORA_NGINX %{NOTSPACE:client_ip} %{USER:ident} %{USER:auth} ${accessLine} (?:%{NUMBER:resp_body_bytes:long}|-) "(?:%{NOTSPACE:referrer}|-)" %{QUOTEDSTRING:agent} %{QUOTEDSTRING:forward_for} %{NOTSPACE:upstream_addr} (?:%{HOSTNAME:host}|-) %{NOTSPACE:reqid} %{NUMBER:resp_time:float}
S3_REQUEST_LINE (?:%{WORD:verb} %{NOTSPACE:request}(?: HTTP/%{NUMBER:httpversion})?|%{DATA:rawrequest})
S3_ACCESS_LOG %{WORD:owner} %{NOTSPACE:bucket} \[%{HTTPDATE:timestamp}\] %{IP:clientip} %{NOTSPACE:requester} %{NOTSPACE:request_id} %{NOTSPACE:operation} %{NOTSPACE:key} (?:"%{S3_REQUEST_LINE}"|-) (?:%{INT:response:int}|-) (?:-|%{NOTSPACE:error_code}) (?:%{INT:bytes:int}|-) (?:%{INT:object_size:int}|-) (?:%{INT:request_time_ms:int}|-) (?:%{INT:turnaround_time_ms:int}|-) (?:%{QS:referrer}|-) (?:"?%{QS:agent}"?|-) (?:-|%{NOTSPACE:version_id})
ELB_URIPATHPARAM %{URIPATH:path}(?:%{URIPARAM:params})?
ELB_URI %{URIPROTO:proto}://(?:%{USER}(?::[^@]*)?@)?(?:%{URIHOST:urihost})?(?:%{ELB_URIPATHPARAM})?
ELB_REQUEST_LINE (?:%{WORD:verb} %{ELB_URI:request}(?: HTTP/%{NUMBER:httpversion})?|%{DATA:rawrequest})
ELB_ACCESS_LOG %{TIMESTAMP_ISO8601:timestamp} %{NOTSPACE:elb} %{IP:clientip}:%{INT:clientport:int} (?:(?:%{IP:backendip}:?:%{INT:backendport:int})|-) %{NUMBER:request_processing_time:float} %{NUMBER:backend_processing_time:float} %{NUMBER:response_processing_time:float} %{INT:response:int} %{INT:backend_response:int} %{INT:received_bytes:int} %{INT:bytes:int} "%{ELB_REQUEST_LINE}"
LOGKIT_ELB_ACCESS_LOG %{TIMESTAMP_ISO8601:timestamp} %{NOTSPACE:elb} %{IP:clientip}:%{INT:clientport:int} (?:%{IP:backendip}:?:%{INT:backendport:int}|-) ${orDash('NUMBER', 'float', ['request_processing_time', 'backend_processing_time', 'response_processing_time'])} ${orDash('INT', 'int', ['response', 'backend_response', 'received_bytes', 'bytes'])} "%{ELB_REQUEST_LINE}\"
CLOUDFRONT_ACCESS_LOG (?<timestamp>%{YEAR}-%{MONTHNUM}-%{MONTHDAY}\t%{TIME})${cloudFront('\\t', 'WORD')}
LOGKIT_CLOUDFRONT_ACCESS_LOG_TIME %{YEAR}-%{MONTHNUM}-%{MONTHDAY}%{SPACE}%{TIME}
LOGKIT_CLOUDFRONT_ACCESS_LOG %{LOGKIT_CLOUDFRONT_ACCESS_LOG_TIME:timestamp}${cloudFront('%{SPACE}', 'NOTSPACE')}
HAPROXYTIME (?!<[0-9])%{HOUR:haproxy_hour}:%{MINUTE:haproxy_minute}(?::%{SECOND:haproxy_second})(?![0-9])
HAPROXYDATE %{MONTHDAY:haproxy_monthday}/%{MONTH:haproxy_month}/%{YEAR:haproxy_year}:%{HAPROXYTIME:haproxy_time}.%{INT:haproxy_milliseconds}
HAPROXYCAPTUREDREQUESTHEADERS %{DATA:captured_request_headers}
HAPROXYCAPTUREDRESPONSEHEADERS %{DATA:captured_response_headers}
HAPROXYHTTPBASE ${haproxySession} %{INT:time_request}/%{INT:time_queue}/%{INT:time_backend_connect}/%{INT:time_backend_response}/%{NOTSPACE:time_duration} %{INT:http_status_code} %{NOTSPACE:bytes_read} %{DATA:captured_request_cookie} %{DATA:captured_response_cookie} ${haproxyEnd} (?:\{%{HAPROXYCAPTUREDREQUESTHEADERS}\})?(?: )?(?:\{%{HAPROXYCAPTUREDRESPONSEHEADERS}\})?(?: )?"(?:<BADREQ>|(?:%{WORD:http_verb} (?:%{URIPROTO:http_proto}://)?(?:%{USER:http_user}(?::[^@]*)?@)?(?:%{URIHOST:http_host})?(?:%{URIPATHPARAM:http_request})?(?: HTTP/%{NUMBER:http_version})?)?)\"
HAPROXYHTTP ${haproxySyslog}: %{HAPROXYHTTPBASE}
HAPROXYTCP ${haproxySyslog}: ${haproxySession} %{INT:time_queue}/%{INT:time_backend_connect}/%{NOTSPACE:time_duration} %{NOTSPACE:bytes_read} ${haproxyEnd}
SQUID3 %{NUMBER:timestamp}\s+%{NUMBER:duration}\s%{IP:client_address}\s%{WORD:cache_result}/%{POSINT:status_code}\s%{NUMBER:bytes}\s%{WORD:request_method}\s%{NOTSPACE:url}\s(%{NOTSPACE:user}|-)\s%{WORD:hierarchy_code}/%{IPORHOST:server}\s%{NOTSPACE:content_type}
`
