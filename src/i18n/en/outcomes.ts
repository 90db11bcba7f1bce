/** What became of the steps of a plan: a part of the catalogue `plan`. */
const outcomes = {
  outcome: {
    skipped: 'no change',
    unsent: 'not sent yet',
    sent: 'sending',
    accepted: 'accepted, pending',
    lost: 'no response, pending',
    refused: 'failed',
    confirmed: 'confirmed',
    contradicted: 'accepted, but nothing changed',
    unseen: 'accepted, pending',
    requested: 'requested',
    restarting: 'went offline',
    restarted: 'restarted',
    cancelled: 'not sent',
    refusedButDone: 'applied despite an error',
    noEffect: 'no response, and no effect within a minute',
    restored: 'lost and restored',
    runnerLost: 'LOST: no runner is left',
    heldBack: 'held back: the new config does not run everywhere',
    moved: 'not sent: changed by someone else meanwhile',
  },
  outcomeOfEdit: {
    refused: 'refused, but kept by the server',
    contradicted: 'accepted, but not run by all runners',
    contradictedUnsaved: 'accepted, but not saved',
    requested: 'saved, and run by the runners that were looked at',
  },
  restoredAs: 'The former content runs as config {{config}}.',
  notRestoredAs: 'The former content could not be brought back as config {{config}}.',
  tally: {
    of: 'looked at the first {{seen, number}} of {{count, number}} runners',
    running: 'running the new content {{count, number}}',
    stopped: 'stopped, with the new content {{count, number}}',
    failing: 'stopped by an error {{count, number}}',
    old: 'still the old {{count, number}}',
    missing: 'no runner {{count, number}}',
    later: 'offline, applies on reconnect {{count, number}}',
    unread: 'content unreadable {{count, number}}',
    errors: 'Errors reported by runners',
  },
  lost_one: 'LOST: {{count, number}} runner. Its agent collects nothing of this config now.',
  lost_other: 'LOST: {{count, number}} runners. Their agents collect nothing of these configs now.',
  restoredRunners_one:
    '{{count, number}} runner was lost and restored: the new content did not start, so the former content runs again.',
  restoredRunners_other:
    '{{count, number}} runners were lost and restored: the new content did not start, so the former content runs again.',
  assignAgain: 'Assign again',
  repeated_one:
    '{{count, number}} step may already have taken effect, although this was not seen. Sending it again deletes, resets or upgrades again.',
  repeated_other:
    '{{count, number}} steps may already have taken effect, although this was not seen. Sending them again deletes, resets or upgrades again.',
  repeatAnyway: 'Send it again all the same',
  repeatFirst: 'Confirm first that it may happen twice.',
  unseenOffline: 'applies on reconnect',
  requestedHelp: {
    upgrade: 'no restart seen yet',
    reset: 'the server does not report resets',
  },
  error: {
    forbidden: 'This account is not allowed to do this.',
    unauthorized: 'The session had ended. Nothing was changed.',
    network: 'The connection was cut: unknown whether it arrived.',
    timeout: 'The server took too long to answer: unknown whether it arrived.',
    name: 'The name cannot be sent.',
    gateway: 'A gateway answered instead of the server. The request may not have arrived.',
    other: 'The server returned an error.',
    shared_one: 'for {{count, number}} step',
    shared_other: 'for a request of {{count, number}} steps',
  },
}

export default outcomes
