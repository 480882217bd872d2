import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { unitsList } from '@web/api/generated';
import { useDeskUnit } from '../frame/desk-unit';

/** The districts of the city, to choose from. */
export function useDistrictChoices(): UseQueryResult<{ value: string; label: string }[]> {
  const { id } = useDeskUnit();
  return useQuery({
    queryKey: ['assessments', 'decisions', 'districts', id],
    queryFn: async () => {
      const { items } = await unitsList({ query: { parent: id, kind: 'district', pageSize: 100 } });
      return items.map((unit) => ({ value: unit.id, label: unit.name }));
    },
  });
}
