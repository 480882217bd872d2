/** Names of the bureau's answers in the query cache; a change of ratings drops the branch. */
export const bureauKeys = {
  ratings: () => ['rating'] as const,
  pyramid: () => ['rating', 'pyramid'] as const,
  districts: () => ['rating', 'districts'] as const,
  schools: (filter: object) => ['rating', 'schools', filter] as const,
  school: (unitId: string) => ['rating', 'school', unitId] as const,
  declared: (unitId: string) => ['rating', 'school', unitId, 'declared'] as const,
  withdrawn: (unitId: string, page: number) => ['rating', 'school', unitId, 'withdrawn', page] as const,
  history: (unitId: string, page: number) => ['rating', 'school', unitId, 'history', page] as const,
  verification: (snapshotId: string) => ['rating', 'verification', snapshotId] as const,
  standard: () => ['rating', 'standard'] as const,
  figures: (unitId: string) => ['insights', 'unit', unitId] as const,
  statements: (cityId: string) => ['statements', cityId] as const,
  audit: (cityId: string, filter: object) => ['audit', cityId, filter] as const,
  queue: (page: number) => ['courses', 'review', page] as const,
  draft: (id: string) => ['courses', 'draft', id] as const,
  courseHistory: (id: string, page: number) => ['courses', 'history', id, page] as const,
};
