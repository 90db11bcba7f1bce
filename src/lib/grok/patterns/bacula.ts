const volume = '"%{BACULA_VOLUME:volume}"'
const device = '"%{BACULA_DEVICE:device}"'
const path = String.raw`\(%{BACULA_DEVICEPATH}\)`
const day = '%{MONTHDAY}-%{MONTH}-%{YEAR} %{HOUR}:%{MINUTE}'
const reason = 'ERR=%{GREEDYDATA:berror}'
// RE2 refuses a group that is named like this one, on the server too.
const refused = String.raw`(?:Client: %{BACULA_HOST:client}|Storage daemon) on %{HOSTNAME}:%{POSINT}. ERR=(?<berror>%{GREEDYDATA})`

/** The messages of a Bacula director, by the rest of their pattern's name; a dot is any character, as on the server. */
const messages: Readonly<Record<string, string>> = {
  MAX_CAPACITY: `User defined maximum volume capacity %{BACULA_CAPACITY} exceeded on device ${device} ${path}`,
  END_VOLUME: `End of medium on Volume ${volume} Bytes=%{BACULA_CAPACITY} Blocks=%{BACULA_CAPACITY} at ${day}.`,
  NEW_VOLUME: `Created new Volume ${volume} in catalog.`,
  NEW_LABEL: `Labeled new Volume ${volume} on device ${device} ${path}.`,
  WROTE_LABEL: `Wrote label to prelabeled Volume ${volume} on device "%{BACULA_DEVICE}" ${path}`,
  NEW_MOUNT: `New volume ${volume} mounted on device ${device} ${path} at ${day}.`,
  NOOPEN: String.raw`\s+Cannot open %{DATA}: ${reason}`,
  NOOPENDIR: String.raw`\s+Could not open directory %{DATA}: ${reason}`,
  NOSTAT: String.raw`\s+Could not stat %{DATA}: ${reason}`,
  NOJOBS: `There are no more Jobs associated with Volume ${volume}. Marking it purged.`,
  ALL_RECORDS_PRUNED: `All records pruned from Volume ${volume}; marking it "Purged"`,
  BEGIN_PRUNE_JOBS: 'Begin pruning Jobs older than %{INT} month %{INT} days .',
  BEGIN_PRUNE_FILES: 'Begin pruning Files.',
  PRUNED_JOBS: 'Pruned %{INT} Jobs* for client %{BACULA_HOST:client} from catalog.',
  PRUNED_FILES: 'Pruned Files from %{INT} Jobs* for client %{BACULA_HOST:client} from catalog.',
  ENDPRUNE: 'End auto prune.',
  STARTJOB: 'Start Backup JobId %{INT}, Job=%{BACULA_JOB:job}',
  STARTRESTORE: 'Start Restore Job %{BACULA_JOB:job}',
  USEDEVICE: `Using Device ${device}`,
  DIFF_FS: String.raw`\s+%{UNIXPATH} is a different filesystem. Will not descend from %{UNIXPATH} into it.`,
  JOBEND: 'Job write elapsed time = %{DATA:elapsed}, Transfer rate = %{NUMBER} [KMG]? Bytes/second',
  NOPRUNE_JOBS: 'No Jobs found to prune.',
  NOPRUNE_FILES: 'No Files found to prune.',
  VOLUME_PREVWRITTEN: `Volume ${volume} previously written, moving to end of data.`,
  READYAPPEND: `Ready to append to end of Volume ${volume} size=%{INT}`,
  CANCELLING: 'Cancelling duplicate JobId=%{INT}.',
  MARKCANCEL: 'JobId %{INT}, Job %{BACULA_JOB:job} marked to be canceled.',
  CLIENT_RBJ: 'shell command: run ClientRunBeforeJob "%{GREEDYDATA:runjob}"',
  VSS: '(?:Generate )?VSS (?:Writer)?',
  MAXSTART: 'Fatal error: Job canceled because max start delay time exceeded.',
  DUPLICATE: 'Fatal error: JobId %{INT:duplicate} already running. Duplicate job not allowed.',
  NOJOBSTAT: 'Fatal error: No Job status returned from FD.',
  FATAL_CONN: `Fatal error: bsock.c:133 Unable to connect to ${refused}`,
  NO_CONNECT: `Warning: bsock.c:127 Could not connect to ${refused}`,
  NO_AUTH: 'Fatal error: Unable to authenticate with File daemon at %{HOSTNAME}. Possible causes:',
  NOSUIT: 'No prior or suitable Full backup found in catalog. Doing FULL backup.',
  JOB: String.raw`(?:Error: )?Bacula %{BACULA_HOST} %{BACULA_VERSION} \(%{BACULA_VERSION}\):`,
  NOPRIOR: 'No prior Full backup Job record found.',
}

const names = Object.keys(messages).map((name) => `BACULA_LOG_${name}`)
const definitions = Object.entries(messages).map(([name, regex]) => `BACULA_LOG_${name} ${regex}`)

/** Patterns of the backup program Bacula: its values, its messages, and a line of its log. */
export const bacula = `
BACULA_TIMESTAMP %{MONTHDAY}-%{MONTH} %{HOUR}:%{MINUTE}
BACULA_HOST [a-zA-Z0-9-]+
BACULA_VOLUME %{USER}
BACULA_DEVICE %{USER}
BACULA_DEVICEPATH %{UNIXPATH}
BACULA_CAPACITY %{INT}{1,3}(?:,%{INT}{3})*
BACULA_VERSION %{USER}
BACULA_JOB %{USER}
${definitions.join('\n')}
BACULA_LOGLINE %{BACULA_TIMESTAMP:bts} %{BACULA_HOST:hostname} JobId %{INT:jobid}: (?:${names.map((name) => `%{${name}}`).join('|')})
`
