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
  repeatedRetry_one:
    '{{count, number}} step may have happened already, although it failed. Repeating it resets or upgrades once more.',
  repeatedRetry_other:
    '{{count, number}} steps may have happened already, although they failed. Repeating them resets or upgrades once more.',
}

export default outcomes
