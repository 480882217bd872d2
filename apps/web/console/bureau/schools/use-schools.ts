import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ratedSchoolsList, type RatedSchoolPage, type RatedSchoolsListData } from '@web/api/generated';
import { useAddress } from '../../frame/use-address';
import { bureauKeys } from '../bureau.keys';
import { isTier } from '../../rating/tiers/tiers.rule';

type Query = NonNullable<RatedSchoolsListData['query']>;
type Kind = NonNullable<Query['kind']>;
type Sort = NonNullable<Query['sort']>;

export const schoolKinds: readonly Kind[] = [
  'kindergarten',
  'primary',
  'junior',
  'nine_year',
  'senior',
  'vocational',
  'special',
];
export const sorts: readonly Sort[] = ['-total', 'total', '-tier', 'tier', 'name'];

const defaults = { district: '', tier: '', kind: '', q: '', sort: '-total', page: '1' };
export type SchoolsAddress = typeof defaults;

const isUuid = (value: string): boolean => /^[0-9a-f-]{36}$/i.test(value);

/** An address may have been written by hand: what the server would refuse is left out. */
function queryOf({ district, tier, kind, q, sort, page }: SchoolsAddress): Query {
  return {
    district: isUuid(district) ? district : undefined,
    tier: isTier(tier) ? tier : undefined,
    kind: schoolKinds.find((each) => each === kind),
    q: q.slice(0, 60) || undefined,
    sort: sorts.find((each) => each === sort) ?? '-total',
    page: Math.max(1, Math.floor(Number(page)) || 1),
    pageSize: 20,
  };
}

/** The schools the address asks for. */
export function useSchools(): {
  filter: SchoolsAddress;
  change: (change: Partial<SchoolsAddress>) => void;
  schools: UseQueryResult<RatedSchoolPage>;
} {
  const [filter, change] = useAddress(defaults);
  const query = queryOf(filter);
  const schools = useQuery({
    queryKey: bureauKeys.schools(query),
    queryFn: () => ratedSchoolsList({ query }),
    placeholderData: keepPreviousData,
  });
  return { filter, change, schools };
}
