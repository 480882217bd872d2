import { VetoEntity } from './veto.entity';
import { VetoRepository } from './veto.repository';
import { Vetoes } from './vetoes.service';

/** What the rating module lists of veto cases. */
export const vetoEntities = [VetoEntity];

export const vetoProviders = [VetoRepository, Vetoes];
