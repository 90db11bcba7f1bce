/** The example answer of the API page, with its errors corrected. */
export const documentedMetrics = {
  cpu_usage: {
    buckets: [
      { cpu_usage_system: { value: null }, cpu_usage_user: { value: null }, key: 1517413680000 },
      {
        cpu_usage_system: { value: 11.126897295316061 },
        cpu_usage_user: { value: 20.454540321562025 },
        key: 1517824920000,
      },
    ],
  },
  diskio: {
    buckets: [
      { key: 1517808260000 },
      {
        diskio_reads_rate: { value: null },
        diskio_writes_rate: { value: null },
        key: 1517808360000,
      },
      {
        diskio_reads_rate: { value: 3800.909496286884 },
        diskio_writes_rate: { value: 2468.5610533740837 },
        key: 1517809740000,
      },
    ],
  },
  mem_used_percent: {
    buckets: [
      { key: 1517413680000, mem_used_percent: { value: null } },
      { key: 1517818020000, mem_used_percent: { value: 78.59851748055786 } },
    ],
  },
  net_bytes_rate: {
    buckets: [
      { key: 1517413680000 },
      { bytes_recv_rate: { value: null }, bytes_sent_rate: { value: null }, key: 1517806980000 },
      {
        bytes_recv_rate: { value: 5683943.616149664 },
        bytes_sent_rate: { value: 2472513.4745543003 },
        key: 1517808360000,
      },
    ],
  },
  net_packets_rate: {
    buckets: [
      { key: 1517413680000 },
      {
        key: 1517415060000,
        packets_recv_rate: { value: null },
        packets_sent_rate: { value: null },
      },
      {
        key: 1517809740000,
        packets_recv_rate: { value: 8283.852036660304 },
        packets_sent_rate: { value: 6568.934223250486 },
      },
    ],
  },
  system_load: {
    buckets: [
      {
        key: 1517413680000,
        system_load1: { value: null },
        system_load15: { value: null },
        system_load5: { value: null },
      },
      {
        key: 1517820780000,
        system_load1: { value: 2.496029057745206 },
        system_load15: { value: 2.340774799951918 },
        system_load5: { value: 2.3685714188268627 },
      },
    ],
  },
  tcp_established_num: {
    buckets: [
      { key: 1517413680000, tcp_established_num: { value: null } },
      { key: 1517815260000, tcp_established_num: { value: 67.02427184466019 } },
    ],
  },
}
/** A range that contains the example. */
export const documentedRange = 'from=20180131T000000Z&to=20180206T000000Z'
