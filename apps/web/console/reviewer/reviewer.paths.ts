/** Addresses of the reviewer's desk; its pages never write one by hand. */
export const reviewerPaths = {
  reviews: '/reviewer',
  /** Not one of the desk's own pages: it works on a phone without a network. */
  visits: '/reviewer/visits',
  review: (id: string) => `/reviewer/reviews/${id}`,
} as const;
