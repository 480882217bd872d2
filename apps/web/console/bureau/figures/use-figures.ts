import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { insightsUnit, ratedSchoolsList, type UnitInsightsView } from '@web/api/generated';
import { bureauKeys } from '../bureau.keys';
import { useDistricts } from '../use-ratings';
import { districtRows, schoolRows, type HeatRow } from './heat.rule';

export const useFigures = (unitId: string): UseQueryResult<UnitInsightsView> =>
  useQuery({
    queryKey: bureauKeys.figures(unitId),
    queryFn: () => insightsUnit({ path: { unitId } }),
  });

/** As many schools as the list gives in one answer: more than a district has. */
const most = 100;

/** Rows of the heat map below the unit; undefined while they are fetched. */
export function useHeatRows(view: UnitInsightsView): HeatRow[] | undefined {
  const ofCity = view.kind === 'city';
  const districts = useDistricts();
  const query = { district: view.unitId, pageSize: most, sort: 'name' as const };
  const schools = useQuery({
    queryKey: bureauKeys.schools(query),
    queryFn: () => ratedSchoolsList({ query }),
    enabled: !ofCity,
  });
  if (ofCity) return districts.data && districtRows(view.children, districts.data);
  return schools.data && schoolRows(view.children, schools.data.items);
}
