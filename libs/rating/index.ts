export { Cycles } from './cycles/cycles.service';
export { PaperRecords, type PaperFigure, type PaperTitle } from './paper-records.service';
export { RatingModule } from './rating.module';
export { Computations } from './snapshots/computations.service';
