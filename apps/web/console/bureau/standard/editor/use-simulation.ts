import { useQuery } from '@tanstack/react-query';
import { simulationsFind, type SimulationView, type StandardDraftView } from '@web/api/generated';
import { standardKeys } from '../use-standards';

/** Another document is another simulation. */
export const simulationKey = ({ id, hash }: StandardDraftView) => standardKeys.simulation(`${id} ${hash}`);

/** The simulation of the draft as it was saved last; asked for again while it is under way. */
export const useSimulation = (draft: StandardDraftView) =>
  useQuery({
    queryKey: simulationKey(draft),
    queryFn: () => simulationsFind({ path: { id: draft.id } }),
    enabled: draft.simulation !== null,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1000 : false),
  });

const isUnderWay = (simulation?: SimulationView): boolean =>
  simulation?.state === 'WAITING' || simulation?.state === 'RUNNING';
