import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { cycleFiguresOf, ratingCyclesList, type CycleFiguresView } from '@web/api/generated';
import { bureauKeys } from '../bureau.keys';

/** As many cycles as a reader compares; older ones are in the exports. */
const compared = 8;

export const useReportedCycles = (): UseQueryResult<{ id: string; code: string }[]> =>
  useQuery({
    queryKey: bureauKeys.reportedCycles(),
    queryFn: async () => (await ratingCyclesList({ query: { pageSize: compared } })).items,
  });

export const useCycleFigures = (cycleId: string | undefined): UseQueryResult<CycleFiguresView> =>
  useQuery({
    queryKey: bureauKeys.cycleFigures(cycleId ?? ''),
    queryFn: () => cycleFiguresOf({ path: { cycleId: cycleId ?? '' } }),
    enabled: cycleId !== undefined,
  });

export const fileOf = (cycleId: string, file: 'figures.xlsx' | 'report.pdf'): string =>
  `/api/insights/cycles/${cycleId}/${file}`;
