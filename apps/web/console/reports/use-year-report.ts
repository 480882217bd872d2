import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { yearReportsReport, type YearReportView } from '@web/api/generated';

export const useYearReport = (unitId: string, schoolYear = ''): UseQueryResult<YearReportView> =>
  useQuery({
    queryKey: ['year-report', unitId, schoolYear],
    queryFn: () => yearReportsReport({ path: { unitId }, query: schoolYear ? { schoolYear } : {} }),
    enabled: unitId !== '',
  });

export const yearSheetOf = (unitId: string, schoolYear: string): string =>
  `/api/insights/years/${unitId}/report.xlsx?schoolYear=${encodeURIComponent(schoolYear)}`;
