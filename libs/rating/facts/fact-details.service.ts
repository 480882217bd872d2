import { Injectable } from '@nestjs/common';
import { NotFound } from '@libs/platform';
import { findMeasure, isAboutFamilies } from '../engine/measure.rule';
import { WorkSources, type CountedLine } from '../measures/work-sources';
import type { AskedFact } from './asked-fact';
import type { FactLineView } from './fact-detail.view';
import { line, shown } from './fact-lines.view';
import { FamilyFacts } from './family-facts.service';
import { NewPupilVisitsQuery } from './new-pupil-visits.query';
import { OfferFacts } from './offer-facts.service';

/** What lies behind a counted figure: by grade, by course, by cell. Groups of too few families stay hidden. */
@Injectable()
export class FactDetails {
  constructor(
    private readonly families: FamilyFacts,
    private readonly offers: OfferFacts,
    private readonly work: WorkSources,
    private readonly visits: NewPupilVisitsQuery,
  ) {}

  /** @throws NotFound `rating.fact-not-counted` for a measure the platform does not count */
  async linesOf(code: string, asked: AskedFact): Promise<FactLineView[]> {
    const source = this.families.sources[code] ?? this.offers.sources[code];
    const worked = source ? null : await this.worked(code, asked);
    if (worked) return code === 'new-pupils-visited' ? [...worked, ...(await this.newVisits(asked))] : worked;
    if (!source) throw new NotFound('rating.fact-not-counted', 'The platform does not count this measure.');
    return source(asked);
  }

  /** The visits themselves, in the list of the classes new pupils are in. */
  private async newVisits({ window }: AskedFact): Promise<FactLineView[]> {
    const classes = await this.visits.byClass(window);
    if (classes.length === 0) return [];
    const sum = classes.reduce((total, { visits }) => total + visits, 0);
    const { from, until } = window;
    const classIds = classes.map(({ classId }) => classId);
    return [{ ...line('records', '', sum), list: { kind: 'visits', gradeId: null, from, until, classIds } }];
  }

  private async worked(code: string, { window, standard }: AskedFact): Promise<FactLineView[] | null> {
    const lines = await this.work.linesOf(code, window);
    const measure = findMeasure(code);
    if (!lines || !measure) return null;
    const groups = lines.filter(({ kind }) => kind !== 'records');
    const records = lines.filter(({ kind }) => kind === 'records').map(lineOf);
    if (!isAboutFamilies(measure)) return [...groups.map(lineOf), ...records];
    const few = groups.map(({ label, value, of, record }) => ({
      ...{ label, value, of: of ?? 0 },
      record: record ?? null,
    }));
    return [...shown(few, standard), ...records];
  }
}

const lineOf = ({ kind, label, value, of, record, list }: CountedLine): FactLineView => ({
  ...line(kind ?? 'grade', label, value, null, record ?? null),
  of,
  list: list ? { ...list, classIds: [] } : null,
});
