/** Lines in the style of 16 systems, made from templates: `{…}` are values that change from line to line. */
export const systems: Readonly<Record<string, { header: string; messages: readonly string[] }>> = {
  hdfs: {
    header:
      '{yymmdd} {hhmmss} {n} {level} dfs.{DataNode$PacketResponder|FSNamesystem|DataNode$DataXceiver}: ',
    messages: [
      'PacketResponder {n} for block blk_{big} terminating',
      'BLOCK* NameSystem.addStoredBlock: blockMap updated: {ip}:{port} is added to blk_{big} size {n}',
      'Receiving block blk_-{big} src: /{ip}:{port} dest: /{ip}:{port}',
    ],
  },
  hadoop: {
    header:
      '{iso},{ms} {level} [{main|IPC Server handler 3 on 62270|AsyncDispatcher event handler}] org.apache.hadoop.{mapred.Task|yarn.Router|ipc.Server}: ',
    messages: [
      'Registering class {word} for {word}',
      'Scheduled snapshot period at {n} second(s).',
      'Auth successful for job_{n}_{n} (auth:SIMPLE)',
    ],
  },
  spark: {
    header:
      '{yy}/{mm}/{dd} {time} {level} {executor.Executor|storage.BlockManager|spark.SecurityManager}: ',
    messages: [
      'Running task {n}.0 in stage {n}.0 (TID {n})',
      'Found block rdd_{n}_{n} locally',
      'Changing view acls to: {word},{word}',
    ],
  },
  zookeeper: {
    header:
      '{iso},{ms} - {level}  [{QuorumPeer[myid=1]/0:0:0:0:0:0:0:0:2181:FastLeaderElection@774|main:QuorumPeerMain@127|SendWorker:188978561024:QuorumCnxManager$SendWorker@688}] - ',
    messages: [
      'Notification time out: {n}',
      'Connection broken for id {big}, my id = {d}, error =',
      'Closed socket connection for client /{ip}:{port} (no session established for client)',
    ],
  },
  bgl: {
    header:
      '- {epoch} {yyyy}.{mm}.{dd} R{d2}-M{d}-N{d}-C:J{d2}-U{d2} {yyyy}-{mm}-{dd}-{d2}.{d2}.{d2}.{ms}{ms} R{d2}-M{d}-N{d}-C:J{d2}-U{d2} RAS {KERNEL|APP|MMCS} {level} ',
    messages: [
      'instruction cache parity error corrected',
      'generating core.{n}',
      'ciod: failed to read message prefix on control stream (CioStream socket to {ip}:{port}',
    ],
  },
  hpc: {
    header: '{n} node-{n} {unix.hw|node|action} {state_change.unavailable|status|start} {epoch} 1 ',
    messages: [
      'Component State Change: Component \\042alt0\\042 is in the unavailable state (HWID={n})',
      'running',
      'boot (command {n})',
    ],
  },
  thunderbird: {
    header:
      '- {epoch} {yyyy}.{mm}.{dd} {host} {syslog} {host}/{host} {crond(pam_unix)[2915]|ib_sm.x[24904]|kernel}: ',
    messages: [
      'session opened for user root by (uid=0)',
      '[ib_sm_sweep.c:1455]: No topology change',
      'imklog {n}.{n}, log source = /proc/kmsg started.',
    ],
  },
  windows: {
    header: '{iso}, {Info|Error|Warning}                  {CBS|CSI}    ',
    messages: [
      'Loaded Servicing Stack v6.1.7601.{n} with Core: C:\\Windows\\winsxs\\{word}\\cbscore.dll',
      '0000{d2}@{yyyy}/{mm}/{dd}:{time}.{ms} WcpInitialize (wcp.dll version 0.0.0.{d}) called',
      'SQM: Failed to start upload with file pattern: C:\\Windows\\servicing\\sqm\\*_std.sqm, flags: 0x{d} [HRESULT = 0x{hex} - E_FAIL]',
    ],
  },
  linux: {
    header:
      '{syslog} combo {sshd(pam_unix)[19939]|su(pam_unix)[2605]|kernel|ftpd[29504]|logrotate}: ',
    messages: [
      'authentication failure; logname= uid=0 euid=0 tty=NODEVssh ruser= rhost={ip} ',
      'session opened for user {word} by (uid=0)',
      'connection from {ip} ({host}.com) at {word}',
    ],
  },
  mac: {
    header:
      '{syslog} {calvisitor-10-105-160-95|authorMacBook-Pro} {kernel|com.apple.cts|Safari}[{n}]: ',
    messages: [
      'IOThunderboltSwitch<0>(0x0)::listenerCallback - Thunderbolt HPD packet for route = 0x0 port = {d} unplug = {d}',
      'com.apple.{word}.{word}: scheduler_evaluate_activity told me to run this job',
      'ARPT: {n}.{n}: wl0: wl_update_tcpkeep_seq',
    ],
  },
  android: {
    header:
      '{mm}-{dd} {time}.{ms}  {n}  {n} {D|V|I|W|E} {PowerManagerService|WindowManager|AudioManager}: ',
    messages: [
      'release:lock={n}, flg=0x0, tag="View Lock", name=android", ws=null',
      'printFreezingDisplayLogsopening app wtoken = AppWindowToken{9f4ef63 token=Token{a64f992}}',
      'getStreamVolume streamType: {d}',
    ],
  },
  health: {
    header: '{yyyy}{mm}{dd}-{d2}:{d2}:{d2}:{ms}|{Step_LSC|Step_SPUtils|HiH_ListenerManager}|{n}|',
    messages: [
      'onStandStepChanged {n}',
      'setTodayTotalDetailSteps={n}##{n}##{n}',
      'calculateCaloriesWithCache totalCalories={n}',
    ],
  },
  apache: {
    header: '[{ansic}] [{error|notice}] ',
    messages: [
      'mod_jk child workerEnv in error state {d}',
      'jk2_init() Found child {n} in scoreboard slot {d}',
      '[client {ip}] Directory index forbidden by rule: /var/www/html/',
    ],
  },
  proxifier: {
    header:
      '[{mm}.{dd} {time}] {chrome.exe|Dropbox.exe *64|WeChat.exe} - {proxy.cse.cuhk.edu.hk:5070|www.google.com:443} ',
    messages: [
      'open through proxy proxy.cse.cuhk.edu.hk:5070 HTTPS',
      'close, {n} bytes sent, {n} bytes received, lifetime <1 sec',
      'error : Could not connect through proxy - Proxy server cannot establish a connection.',
    ],
  },
  openssh: {
    header: '{syslog} LabSZ sshd[{n}]: ',
    messages: [
      'Failed password for invalid user {word} from {ip} port {port} ssh2',
      'Received disconnect from {ip}: 11: Bye Bye [preauth]',
      'pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost={ip} ',
    ],
  },
  openstack: {
    header:
      'nova-{api|compute}.log.1.{yyyy}-{mm}-{dd}_{time} {iso}.{ms} {n} {level} nova.{osapi_compute.wsgi.server|compute.manager} [{req-38101a0b-2096-447d-96ea-a692162415ae 113d3a99c3da401fbd62cc2caa5b96d2|-}] ',
    messages: [
      '{ip} "GET /v2/54fadb412c4e40cdbaed9335e4c35a9e/servers/detail HTTP/1.1" status: 200 len: {n} time: 0.{n}',
      '[instance: b9000564-fe1a-409b-b8cc-1e88b294cd1d] VM Started (Lifecycle Event)',
      'Active base files: /var/lib/nova/instances/_base/{hex}',
    ],
  },
}

/** More systems with lines of one shape each, whose every value has a place of its own. */
export const shapes: Readonly<Record<string, readonly string[]>> = {
  access: [
    '{ip} - {-|bob|amy} [{http}] "{GET|POST} /{word}/{word}.html HTTP/1.1" {200|404|304} {n|-} "{-|http://example.com/a}" "Mozilla/5.0 (X11; Linux) {word}/{n}"',
  ],
  squid: [
    '{epoch}.{ms}    {n} {ip} TCP_{MISS|HIT}/{200|304} {n} GET http://{host}.example.com/{word} - {DIRECT|NONE}/{ip} text/{html|plain}',
  ],
  klog: [
    '{I|W|E}{mm}{dd} {time}.{ms}{ms}    {n} {kubelet.go|reconciler.go}:{n}] Starting container {word}',
    '{I|W|E}{mm}{dd} {time}.{ms}{ms}    {n} pod_workers.go:{n}] "Error syncing pod" err="failed" pod="default/{word}"',
  ],
  csv: [
    '{iso},{word},{n},{d}.{d2},"{word}, {word}",{OK|FAIL}',
    '{iso},{word},{n},{d}.{d2},"{word}",',
  ],
  tsv: ['{yyyy}-{mm}-{dd}\t{time}\t{word} {word}\t{n}\t{ip}\t{word}'],
  json: [
    '{"time":"{iso}Z","level":"{info|error}","msg":"{word} {word}","ms":{n},"ok":{true|false}}',
  ],
  python: [
    '{iso},{ms} - {app.views|root} - {level} - user {word} logged in',
    '{iso},{ms} - {app.views|root} - {level} - query took {n} ms',
  ],
  journal: [
    '{yyyy}-{mm}-{dd}T{time}+0000 {web-1|db_2} systemd[1]: Started Session {n} of user {word}.',
    '{yyyy}-{mm}-{dd}T{time}+0000 {web-1|db_2} kernel: eth0: link up',
  ],
  elastic: [
    '[{iso},{ms}][{INFO |WARN }][o.e.c.m.MetadataService] [{word}] creating index',
    '[{iso},{ms}][{INFO |WARN }][o.e.n.Node             ] [{word}] started in {n} ms',
  ],
  nginx_error: [
    '{yyyy}/{mm}/{dd} {time} [{error|warn}] {n}#{d}: *{n} open() "/var/www/{word}" failed (2: No such file or directory), client: {ip}',
    '{yyyy}/{mm}/{dd} {time} [{error|warn}] {n}#{d}: *{n} upstream timed out (110: Connection timed out), client: {ip}',
  ],
  logfmt: ['time="{iso}Z" level={info|error} msg="{word} {word}" took={n}ms user={word}'],
}
