import { DeclaredFigureEntity } from './declared-figure.entity';
import { DeclaredFigureRepository } from './declared-figure.repository';
import { DeclaredFiguresController } from './declared-figures.controller';
import { DeclaredFigures } from './declared-figures.service';
import { DeclaringWork } from './declaring-work.service';

/** What the rating module lists of declared figures. */
export const declaredEntities = [DeclaredFigureEntity];

export const declaredControllers = [DeclaredFiguresController];

export const declaredProviders = [DeclaredFigureRepository, DeclaredFigures, DeclaringWork];
