import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  practiceAnswersAccept,
  practiceAnswersAdvise,
  practiceAnswersHide,
  practiceAnswersShow,
  practiceRecordsOne,
  schoolPracticeFigures,
  schoolPracticeList,
  type PracticeFiguresView,
  type PracticeRecordPage,
  type PracticeRecordView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

type State = PracticeRecordView['state'];

export const usePracticeQueue = (
  schoolId: string,
  filter: { page: string; state: string; fromYear: string; untilYear: string },
): UseQueryResult<PracticeRecordPage> =>
  useQuery({
    queryKey: [...keys.practice(), 'school', schoolId, filter],
    queryFn: () =>
      schoolPracticeList({
        path: { schoolId },
        query: {
          page: Number(filter.page),
          ...(filter.state && { state: filter.state as State }),
          ...(filter.fromYear && { fromYear: filter.fromYear }),
          ...(filter.untilYear && { untilYear: filter.untilYear }),
        },
      }),
    placeholderData: keepPreviousData,
  });

export const useFigures = (schoolId: string): UseQueryResult<PracticeFiguresView> =>
  useQuery({
    queryKey: [...keys.practice(), 'figures', schoolId],
    queryFn: () => schoolPracticeFigures({ path: { schoolId } }),
  });

export const useRecord = (recordId: string): UseQueryResult<PracticeRecordView> =>
  useQuery({
    queryKey: keys.practiceRecord(recordId),
    queryFn: () => practiceRecordsOne({ path: { recordId } }),
  });

export type Answer = { act: 'accept' | 'advise'; text: string } | { act: 'show' } | { act: 'hide' };

export function useAnswer(record: PracticeRecordView): UseMutationResult<PracticeRecordView, Error, Answer> {
  const cache = useQueryClient();
  const path = { recordId: record.id };
  const { revision } = record;
  return useMutation({
    mutationFn: (answer: Answer): Promise<PracticeRecordView> => {
      if (answer.act === 'hide') return practiceAnswersHide({ path });
      if (answer.act === 'show') return practiceAnswersShow({ path, body: { revision } });
      const { text } = answer;
      if (answer.act === 'advise') return practiceAnswersAdvise({ path, body: { revision, text } });
      return practiceAnswersAccept({ path, body: { revision, ...(text && { text }) } });
    },
    // Also after a refusal: what somebody else has just done is to be seen first.
    onSettled: () => cache.invalidateQueries({ queryKey: keys.practice() }),
  });
}
