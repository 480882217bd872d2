import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  courseDraftsChange,
  courseDraftsCreate,
  courseDraftsSaveOutline,
  courseDraftsStartVersion,
  courseReviewArchive,
  courseReviewGiveBack,
  courseReviewPublish,
  courseReviewSubmit,
  coursesHistory,
  coursesList,
  coursesShow,
  coversSet,
  type CourseChangeDto,
  type CourseKind,
  type CoursePage,
  type CourseState,
  type CourseHistoryPage,
  type CourseView,
  type DraftView,
  type NewCourseDto,
  type OutlineDto,
  type Stage,
  type Topic,
} from '@web/api/generated';
import { keys } from '@web/api/keys';
import { findDraft } from '../../find-draft';

export interface CourseFilter {
  unitId: string;
  page: number;
  q?: string;
  state?: CourseState;
  kind?: CourseKind;
  stage?: Stage;
  topic?: Topic;
}

const draftKey = (id: string) => ['courses', 'draft', id] as const;
const historyKey = (id: string, page: number) => ['courses', 'history', id, page] as const;

export function useOwnCourses(filter: CourseFilter): UseQueryResult<CoursePage> {
  return useQuery({
    queryKey: keys.courses({ own: filter }),
    queryFn: () => coursesList({ query: { ...filter, mine: '1' } }),
    placeholderData: keepPreviousData,
  });
}

/**
 * The version being written; null when there is none. Never fetched behind the author's back: its revision says what
 * the words on the screen were made on.
 */
export function useDraft(id: string): UseQueryResult<DraftView | null> {
  return useQuery({
    queryKey: draftKey(id),
    queryFn: () => findDraft(id),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

/** The course as parents see it, for a course without a draft. */
export function useShownCourse(id: string, wanted: boolean): UseQueryResult<CourseView> {
  return useQuery({
    queryKey: keys.course(id),
    queryFn: () => coursesShow({ path: { id } }),
    enabled: wanted,
  });
}

export function useHistory(id: string, page: number): UseQueryResult<CourseHistoryPage> {
  return useQuery({
    queryKey: historyKey(id, page),
    queryFn: () => coursesHistory({ path: { id }, query: { page } }),
    placeholderData: keepPreviousData,
  });
}

export function useCreateCourse(): UseMutationResult<DraftView, Error, NewCourseDto> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCourseDto) => courseDraftsCreate({ body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['courses', 'list'] }),
  });
}

/** Keeps what a change of the draft answers, so that the next one is made on the right revision. */
function useKeep(id: string): (draft: DraftView) => void {
  const cache = useQueryClient();
  return (draft) => {
    cache.setQueryData(draftKey(id), draft);
    void cache.invalidateQueries({ queryKey: ['courses', 'list'] });
  };
}

export function useSaveDetails(id: string): UseMutationResult<DraftView, Error, CourseChangeDto> {
  return useMutation({
    mutationFn: (body: CourseChangeDto) => courseDraftsChange({ path: { id }, body }),
    onSuccess: useKeep(id),
  });
}

export function useSaveOutline(id: string): UseMutationResult<DraftView, Error, OutlineDto> {
  return useMutation({
    mutationFn: (body: OutlineDto) => courseDraftsSaveOutline({ path: { id }, body }),
    onSuccess: useKeep(id),
  });
}

export function useSetCover(id: string): UseMutationResult<DraftView, Error, File> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => coversSet({ path: { id }, body: { file } }),
    // Only the cover: the rest of the answer may be another author's, whom the next save must not overrun.
    onSuccess: ({ coverUrl }) =>
      cache.setQueryData<DraftView | null>(draftKey(id), (draft) => draft && { ...draft, coverUrl }),
  });
}

export type ReviewAct = 'submit' | 'return' | 'publish' | 'archive' | 'new-version';

/** Moves the course on; afterwards everything known of it is asked for anew. */
export function useReviewAct(
  id: string,
): UseMutationResult<unknown, Error, { act: ReviewAct; note: string }> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ act, note }): Promise<unknown> => {
      const path = { id };
      const body = note ? { note } : {};
      switch (act) {
        case 'submit':
          return courseReviewSubmit({ path });
        case 'return':
          return courseReviewGiveBack({ path, body: { note } });
        case 'publish':
          return courseReviewPublish({ path, body });
        case 'archive':
          return courseReviewArchive({ path, body });
        default:
          return courseDraftsStartVersion({ path });
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: keys.courses() }),
  });
}
