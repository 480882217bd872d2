/** Addresses of the reviewer's desk; its pages never write one by hand. */
export const reviewerPaths = {
  reviews: '/reviewer',
  review: (id: string) => `/reviewer/reviews/${id}`,
} as const;
