import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearsOpen, type SchoolYearView } from '@web/api/generated';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { useSchoolYears } from '../../plans/use-plans';
import { YearChoice } from '../../plans/year-choice';
import { YearForm } from './year-form';

/** When terms begin and end, and which days are holidays: everything that counts weeks or working days follows it. */
export function TermsPage(): ReactNode {
  const { t } = useTranslation('console/bureau/terms');
  const years = useSchoolYears();
  const [filter, change] = useAddress({ year: '' });
  const code = filter.year || (years.data?.items.find((year) => year.current)?.code ?? '');
  const year = useQuery({
    queryKey: ['school-years', code],
    queryFn: () => schoolYearsOpen({ path: { code } }),
    enabled: code !== '',
    // Its revision says what the form was made on: never fetched behind the officer's back.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const choices = years.data && [...nextYear(years.data.items), ...years.data.items];
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={
        choices && <YearChoice years={choices} value={code} onChange={(next) => change({ year: next })} />
      }
    >
      {(years.isPending || (code !== '' && year.isPending)) && (
        <Loading>
          <Bone height="9rem" />
          <Bone height="16rem" />
        </Loading>
      )}
      {years.data && code === '' && <EmptyState icon="clock" title={t('none')} />}
      {year.error && !year.data && <ErrorState error={year.error} retry={() => void year.refetch()} />}
      {year.data && <YearForm key={`${code} ${year.data.revision}`} year={year.data} />}
    </ListFrame>
  );
}

/** The year after the last one, to be set up. */
function nextYear(years: readonly SchoolYearView[]): SchoolYearView[] {
  const [last] = years;
  if (!last) return [];
  const start = Number(last.code.slice(5));
  return [{ code: `${start}-${start + 1}`, current: false, terms: [] }];
}
