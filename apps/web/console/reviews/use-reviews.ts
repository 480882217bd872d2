import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  cityReviewsOf,
  cityReviewsReviewers,
  firstReviewReturns,
  reviewOutcomesOf,
  type AssessmentReviewsView,
  type ReturnsView,
  type ReviewerPage,
  type ReviewOutcomeView,
} from '@web/api/generated';

const key = (id: string, what: string) => ['assessments', 'one', id, what] as const;

export const useReturns = (id: string): UseQueryResult<ReturnsView> =>
  useQuery({ queryKey: key(id, 'returns'), queryFn: () => firstReviewReturns({ path: { id } }) });

export const useReviews = (id: string): UseQueryResult<AssessmentReviewsView> =>
  useQuery({ queryKey: key(id, 'reviews'), queryFn: () => cityReviewsOf({ path: { id } }) });

export const useReviewOutcome = (id: string): UseQueryResult<ReviewOutcomeView> =>
  useQuery({ queryKey: key(id, 'outcome'), queryFn: () => reviewOutcomesOf({ path: { id } }) });

/** The pool; with an assessment only those free to judge it. */
export const useReviewers = (page: number, assessment?: string): UseQueryResult<ReviewerPage> =>
  useQuery({
    queryKey: ['assessments', 'reviewers', assessment ?? 'all', page],
    queryFn: () => cityReviewsReviewers({ query: { page, ...(assessment && { assessment }) } }),
  });
