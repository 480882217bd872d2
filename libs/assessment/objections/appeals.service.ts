import { Injectable } from '@nestjs/common';
import { Conflict, dayOf, newId, NotFound, pageOf, Refused, type Page, type PageQuery } from '@libs/platform';
import type { StateChange } from '@libs/rating';
import { AssessmentNews } from '../assessments/assessment-news.service';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { Assessments } from '../assessments/assessments.service';
import type { AppealEntity, AppealJudge } from './appeal.entity';
import { AppealRepository, type ListedAppeal } from './appeal.repository';
import { evidenceFault, judgesFault, openAppeal, type AppealOpening } from './appeal.rule';
import { DecisionTerms } from './decision-terms.service';
import { FirstDecidersQuery } from './first-deciders.query';
import { AppealAnswered, AppealFiled } from './objection.event';

export interface NewAppeal {
  text: string;
  evidence: string;
  evidenceDay: string | null;
}

/** A school against the decision on its own assessment: to the bureau, then to a panel of three. */
@Injectable()
export class Appeals {
  constructor(
    private readonly repository: AppealRepository,
    private readonly assessments: Assessments,
    private readonly news: AssessmentNews,
    private readonly terms: DecisionTerms,
    private readonly deciders: FirstDecidersQuery,
  ) {}

  /** Which appeal may be filed today; null when none. */
  async opening(assessment: AssessmentEntity): Promise<(AppealOpening & { untilDay: string }) | null> {
    const against = await this.repository.listAgainst(assessment.id, assessment.enteredAt);
    const bureau = against.find(({ level }) => level === 'bureau') ?? null;
    const panel = against.find(({ level }) => level === 'panel') ?? null;
    const answeredDay = bureau?.answeredAt ? dayOf(bureau.answeredAt) : null;
    const opening = openAppeal({
      decidedDay: isDecidedAgainst(assessment) ? dayOf(assessment.enteredAt) : null,
      bureau: bureau && { state: bureau.state, answeredDay },
      panel: panel && { state: panel.state },
    });
    if (!opening) return null;
    const untilDay = await this.terms.lastDayToAppeal(opening.since);
    return this.terms.today() <= untilDay ? { ...opening, untilDay } : null;
  }

  /** @throws Conflict `appeal.not-open`; Refused `appeal.evidence-…` */
  file(assessmentId: string, wanted: NewAppeal, by: string): Promise<AppealEntity> {
    return this.news.during(async () => {
      // Held: of two that are sent at once, the second sees the first.
      const assessment = await this.assessments.hold(assessmentId);
      const opening = await this.opening(assessment);
      if (!opening) throw new Conflict('appeal.not-open', 'There is no appeal to file, or not any more.');
      const fault = evidenceFault(
        wanted.evidence,
        wanted.evidenceDay,
        await this.terms.freezeDay(assessment.cycleId),
      );
      if (fault) {
        const field = fault === 'evidence-missing' ? 'evidence' : 'evidenceDay';
        throw refused(fault, field);
      }
      const filedAt = this.terms.now();
      const appeal: AppealEntity = {
        id: newId(),
        assessmentId: assessment.id,
        unitId: assessment.unitId,
        level: opening.level,
        decidedAt: assessment.enteredAt,
        ...wanted,
        state: 'OPEN',
        filedBy: by,
        filedAt,
        dueDay: await this.terms.appealDueDay(),
        members: null,
        answer: null,
        answeredBy: null,
        answeredAt: null,
      };
      await this.repository.add(appeal);
      await this.news.announce(AppealFiled, { appealId: appeal.id });
      await this.note(appeal, { from: null, to: 'OPEN', action: 'file', by, reason: '' });
      return appeal;
    });
  }

  /** Of schools below the paths; open ones by their deadline, then the answered ones. */
  async list(wanted: Parameters<AppealRepository['page']>[0], page: PageQuery): Promise<Page<ListedAppeal>> {
    const { rows, total } = await this.repository.page(wanted, page);
    return pageOf(rows, page, total);
  }

  /** @throws NotFound `appeal.not-found` */
  async get(id: string): Promise<AppealEntity> {
    const found = await this.repository.find(id);
    if (!found) throw new NotFound('appeal.not-found', 'There is no such appeal.');
    return found;
  }

  /** Upheld: the assessment is decided anew. @throws Conflict `appeal.answered`; Refused `appeal.needs-three | own-district | needs-none | judge-twice | judged-before | same-decider` */
  answer(
    appeal: AppealEntity,
    { verdict, answer, members }: { verdict: 'UPHELD' | 'DISMISSED'; answer: string; members: AppealJudge[] },
    by: string,
  ): Promise<void> {
    return this.news.during(async () => {
      const { districtId } = await this.assessments.get(appeal.assessmentId);
      const deciders = await this.deciders.namesFor(appeal);
      const fault = judgesFault(appeal.level, members, { districtId, deciders });
      if (fault) throw refused(fault.code, fault.field);
      if (appeal.level === 'panel' && (await this.wasDecidedBy(appeal, by)))
        throw refused('same-decider', 'verdict');
      const kept = appeal.level === 'panel' ? members : null;
      const answered = { state: verdict, answer, members: kept, by, at: this.terms.now() };
      if (!(await this.repository.answer(appeal.id, answered)))
        throw new Conflict('appeal.answered', 'This appeal has been answered.');
      await this.news.announce(AppealAnswered, { appealId: appeal.id });
      if (verdict === 'UPHELD') {
        await this.assessments.move(appeal.assessmentId, {
          action: 'uphold-appeal',
          role: 'city_officer',
          by,
          reason: answer,
          facts: { appealId: appeal.id, level: appeal.level },
        });
      }
      await this.note(appeal, { from: 'OPEN', to: verdict, action: 'answer', by, reason: answer });
    });
  }

  private note(
    { id, assessmentId, unitId, level }: AppealEntity,
    change: Pick<StateChange, 'from' | 'to' | 'action' | 'by' | 'reason'>,
  ): Promise<void> {
    const about = { subject: 'appeal', subjectId: id, unitId, facts: { assessmentId, level } } as const;
    return this.news.note({ ...about, ...change });
  }

  /** Nobody judges the own answer: the second appeal is decided by others than the first. */
  private async wasDecidedBy({ assessmentId, decidedAt }: AppealEntity, by: string): Promise<boolean> {
    const against = await this.repository.listAgainst(assessmentId, decidedAt);
    return against.some(({ level, answeredBy }) => level === 'bureau' && answeredBy === by);
  }
}

const isDecidedAgainst = ({ state }: AssessmentEntity): boolean =>
  state === 'NOT_AWARDED' || state === 'DISTRICT_REJECTED';

const refused = (code: string, field: string): Refused =>
  new Refused(`appeal.${code}`, 'This does not stand.', {
    errors: [{ field, code: `appeal.${code}`, message: 'does not stand' }],
  });
