/**
 * Names of what is kept in the query cache, from the general to the particular, so that a change can drop a whole
 * branch: `invalidateQueries({ queryKey: keys.courses() })`.
 */
export const keys = {
  me: () => ['me'] as const,
  sessions: () => ['sessions'] as const,
  consents: () => ['consents'] as const,
  invitation: (code: string) => ['invitation', code] as const,
  courses: (filter?: object) => (filter ? (['courses', 'list', filter] as const) : (['courses'] as const)),
  course: (id: string) => ['courses', 'one', id] as const,
  lesson: (id: string) => ['lesson', id] as const,
  lessonProgress: (id: string) => ['lesson', id, 'progress'] as const,
  continue: () => ['learning', 'continue'] as const,
  begun: () => ['learning', 'begun'] as const,
  learning: () => ['learning'] as const,
  requirements: () => ['learning', 'requirements'] as const,
  timetable: () => ['timetable'] as const,
  calendars: () => ['calendars'] as const,
  myActivities: () => ['my-activities'] as const,
  certificates: () => ['certificates'] as const,
  certificate: (serial: string) => ['certificates', serial] as const,
  certificateRecord: (serial: string) => ['certificates', serial, 'record'] as const,
};
