import { useQuery } from '@tanstack/react-query';
import { standardsMeasures, type StandardMeasureView } from '@web/api/generated';
import { standardKeys } from '../use-standards';

const none: readonly StandardMeasureView[] = [];

/** Everything an indicator or a gate can be read from; the same as long as the page is open. */
export function useMeasures(): readonly StandardMeasureView[] {
  const measures = useQuery({
    queryKey: standardKeys.measures(),
    queryFn: () => standardsMeasures(),
    staleTime: Infinity,
  });
  return measures.data?.items ?? none;
}
