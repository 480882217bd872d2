/** Minutes are a text with at least one word in it, or a file (domain: rating standard, A1 "with minutes"). */
export const hasMinutes = (meeting: { minutesHtml: string; minutesFile: object | null }): boolean =>
  meeting.minutesFile !== null || meeting.minutesHtml.replace(/<[^>]*>|&nbsp;|\s/gu, '') !== '';
