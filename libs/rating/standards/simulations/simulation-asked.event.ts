import { defineEvent } from '@libs/platform';

/** Somebody wants to know what a draft would have done to last year's schools. */
export const SimulationAsked = defineEvent<{ simulationId: string }>('rating.simulation-asked');
