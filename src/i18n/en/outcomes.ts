/** What became of the steps of a plan: a part of the catalogue `plan`. */
const outcomes = {
  outcome: {
    skipped: 'nothing to do',
    unsent: 'not sent yet',
    sent: 'on its way',
    accepted: 'accepted, not visible yet',
    lost: 'no answer, not visible yet',
    refused: 'failed',
    confirmed: 'confirmed',
    contradicted: 'accepted, but nothing changed',
    unseen: 'accepted, not visible yet',
    requested: 'requested',
    restarting: 'went offline',
    restarted: 'restart seen',
    cancelled: 'not sent',
    refusedButDone: 'refused, and yet as planned',
    noEffect: 'no answer, and no effect within a minute',
    restored: 'lost and restored',
    runnerLost: 'LOST: no runner is left',
    heldBack: 'held back: the new config does not run everywhere',
    moved: 'not sent: somebody else changed it meanwhile',
  },
  outcomeOfEdit: {
    refused: 'refused, but kept by the server',
    contradicted: 'accepted, but not run by all runners',
    contradictedUnsaved: 'accepted, but not saved',
  },
  restoredAs: 'The former content runs as config {{config}}.',
  notRestoredAs: 'The former content could not be brought back as config {{config}}.',
  tally: {
    running: 'running the new content {{count, number}}',
    stopped: 'stopped, with the new content {{count, number}}',
    failing: 'stopped by an error {{count, number}}',
    old: 'still the old {{count, number}}',
    missing: 'no runner {{count, number}}',
    later: 'offline, follows later {{count, number}}',
    unread: 'content not readable {{count, number}}',
    errors: 'What the runners report',
  },
  lost_one: 'LOST: {{count, number}} runner. Its agent collects nothing of this config now.',
  lost_other: 'LOST: {{count, number}} runners. Their agents collect nothing of these configs now.',
  restoredRunners_one:
    '{{count, number}} runner was lost and restored: the new content did not come up, so the former content runs again.',
  restoredRunners_other:
    '{{count, number}} runners were lost and restored: the new content did not come up, so the former content runs again.',
  assignAgain: 'Assign again',
  repeated_one:
    '{{count, number}} step may have happened already, although nobody has seen it. Sent again, it deletes, resets or upgrades once more.',
  repeated_other:
    '{{count, number}} steps may have happened already, although nobody has seen them. Sent again, they delete, reset or upgrade once more.',
  repeatAnyway: 'Send it again all the same',
  repeatFirst: 'Confirm first that it may happen twice.',
  unseenOffline: 'its agent follows when it is back',
  requestedHelp: {
    upgrade: 'no restart seen yet',
    reset: 'nothing tells whether it happened',
  },
  error: {
    forbidden: 'This account is not allowed to do this.',
    unauthorized: 'The session had ended. Nothing was changed.',
    network: 'The connection was cut: unknown whether it arrived.',
    timeout: 'The server took too long to answer: unknown whether it arrived.',
    name: 'Its name cannot be sent.',
    gateway: 'A gateway answered in the place of the server: unknown whether it arrived.',
    other: 'The server answered with an error.',
    shared_one: 'for {{count, number}} step',
    shared_other: 'for a request of {{count, number}} steps',
  },
}

export default outcomes
