import { z } from 'zod';
import { standardShape } from './standard.rule';

/**
 * The shape of a standard as JSON Schema 2020-12, for whoever writes one elsewhere. What goes across fields (weights
 * that sum to 100, thresholds that rise) no schema can say; the draft's problems do.
 */
export const documentSchema = (): Record<string, unknown> => ({
  $id: 'urn:jiaxue:rating-standard:1',
  title: 'Rating standard',
  ...(z.toJSONSchema(standardShape) as Record<string, unknown>),
});
