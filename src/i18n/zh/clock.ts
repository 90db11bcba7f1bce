const clock = {
  ahead: '本机时钟比服务器快 {{amount}}。页面上的时间以服务器为准。',
  farAhead:
    '服务器报告的当前时间为 {{time}}，比本机时钟慢 {{amount}}。页面上的时间以服务器为准：如果服务器的时间有误，已经过去的时间看起来会像在将来。',
  behind: '本机时钟比服务器慢 {{amount}}。页面上的时间以服务器为准。',
  behindAnswers:
    '与服务器返回的时间相比，本机时钟至少慢 {{amount}}。页面上的时间以服务器返回的为准。',
  implausible: '服务器报告的当前时间为 {{time}}，不可信。页面计算时间时不采用它。',
}

export default clock
