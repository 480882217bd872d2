/** Addresses of the school's desk; its pages never write one by hand. */
export const schoolPaths = {
  overview: '/school',
  courses: '/school/courses',
  newCourse: '/school/courses/new',
  course: (id: string) => `/school/courses/${id}`,
  courseHistory: (id: string) => `/school/courses/${id}/history`,
  plans: '/school/plans',
  media: '/school/media',
  recording: (id: string) => `/school/media/${id}`,
  classes: '/school/classes',
  class: (id: string) => `/school/classes/${id}`,
  classProgress: (id: string) => `/school/classes/${id}/progress`,
  promotion: '/school/classes/promotion',
  minorsData: '/school/classes/minors-data',
  rosterImport: (id?: string) => (id ? `/school/classes/import/${id}` : '/school/classes/import'),
  staff: '/school/staff',
  rating: '/school/rating',
} as const;
