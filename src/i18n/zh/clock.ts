const clock = {
  ahead: '本机时钟比服务器快 {{amount}}。页面上的时间以服务器为准。',
  behind: '本机时钟比服务器慢 {{amount}}。页面上的时间以服务器为准。',
  behindAnswers:
    '与服务器返回的时间相比，本机时钟至少慢 {{amount}}。页面上的时间以服务器返回的为准。',
  implausible: '服务器报告的当前时间为 {{time}}，不可信。页面上的时间以本机时钟为准。',
}

export default clock
