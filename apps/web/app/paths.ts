/** Every address of the web in one place; pages never write one by hand. */
export const paths = {
  home: '/',
  signIn: (next?: string) =>
    next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in',
  newPassword: (next?: string) =>
    next && next !== '/' ? `/new-password?next=${encodeURIComponent(next)}` : '/new-password',
  join: (code?: string) => (code ? `/join?code=${encodeURIComponent(code)}` : '/join'),
  courses: (filter?: { stage?: string; topic?: string }) => {
    const query = new URLSearchParams(
      Object.entries(filter ?? {}).filter((pair): pair is [string, string] => !!pair[1]),
    );
    return query.size > 0 ? `/courses?${query}` : '/courses';
  },
  course: (id: string) => `/courses/${id}`,
  lesson: (id: string) => `/lessons/${id}`,
  learning: '/learning',
  lectures: '/lectures',
  timetable: '/timetable',
  activities: (shelf?: string) => (shelf ? `/activities?show=${shelf}` : '/activities'),
  activity: (id: string) => `/activities/${id}`,
  activityCheckIn: (id: string) => `/activities/${id}/check-in`,
  map: '/map',
  place: (id: string) => `/places/${id}`,
  studio: (id: string) => `/studios/${id}`,
  books: '/me/books',
  me: '/me',
  certificates: '/me/certificates',
  children: '/me/children',
  data: '/me/data',
  account: '/me/account',
  inbox: '/me/inbox',
  inboxSettings: '/me/inbox/settings',
  practice: '/me/practice',
  newPractice: '/me/practice/new',
  practiceRecord: (id: string) => `/me/practice/${id}`,
  surveys: '/me/surveys',
  survey: (id: string) => `/me/surveys/${id}`,
  questions: '/me/questions',
  askQuestion: '/me/questions/new',
  question: (id: string) => `/me/questions/${id}`,
  appointments: '/me/appointments',
  check: (serial: string) => `/check/${encodeURIComponent(serial)}`,
  school: '/school',
  bureau: '/bureau',
  reviewer: '/reviewer',
  reviewerVisits: '/reviewer/visits',
  reviewerVisit: (id: string) => `/reviewer/visits/${id}`,
} as const;
