/** What the list may be narrowed to: all with something to do, or one state. */
export const titleFilters = [
  'attention',
  'ACTIVE',
  'WATCH',
  'WARNING',
  'RECTIFYING',
  'REINSPECTION',
  'RENEWAL',
  'SUSPENDED',
  'DOWNGRADED',
  'REVOKED',
  'EXPIRED',
] as const;
