import { VetoCases } from './veto-cases.service';
import { VetoDesk } from './veto-desk.service';
import { VetoNames } from './veto-names.service';
import { VetoNight } from './veto-night.service';
import { VetoSanctions } from './veto-sanctions.service';
import { VetoEntity } from './veto.entity';
import { VetoRepository } from './veto.repository';
import { VetoesController } from './vetoes.controller';
import { VetoesQuery } from './vetoes.query';
import { Vetoes } from './vetoes.service';

/** What the rating module lists of veto cases. */
export const vetoEntities = [VetoEntity];

export const vetoControllers = [VetoesController];

export const vetoProviders = [
  VetoRepository,
  VetoesQuery,
  Vetoes,
  VetoSanctions,
  VetoCases,
  VetoNames,
  VetoDesk,
  VetoNight,
];
