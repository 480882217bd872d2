import type { PinView } from '@web/api/generated';
import { paths } from '@web/app/paths';

/** Where what stands on the map has its page. */
export const pageOf = ({ id, kind }: Pick<PinView, 'id' | 'kind'>): string =>
  kind === 'studio' ? paths.studio(id) : paths.place(id);
