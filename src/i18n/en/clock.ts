const clock = {
  ahead:
    'The clock of this device is {{amount}} ahead of the server. Times and ages follow the server.',
  farAhead:
    'The server says that it is {{time}}, {{amount}} before the clock of this device. Ages follow the server: if it is wrong, times that have passed seem to lie ahead.',
  behind:
    'The clock of this device is {{amount}} behind the server. Times and ages follow the server.',
  behindAnswers:
    'The clock of this device is at least {{amount}} behind the times in the answers of the server. Ages are measured from those.',
  implausible:
    'The server says that it is {{time}}, which cannot be right. Ages are measured without it.',
}

export default clock
