import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { consentText, PersonalData } from '@libs/identity';
import type { UnitEntity } from '@libs/organization';
import { Clock, newId, Refused, schoolYearOf, schoolYearStarting, type Caller } from '@libs/platform';
import type { MinorsAuditEntity } from './minors-audit.entity';
import { MinorsAuditRepository } from './minors-audit.repository';
import { MinorsFiguresQuery, type MinorsFigures } from './minors-figures.query';

/** The school years back of which the records are still whole. */
const mostYearsBack = 3;

/** The yearly look through what is held about minors (domain: never, 6), as evidence for gate G8. */
@Injectable()
export class MinorsAudits implements OnModuleInit {
  constructor(
    private readonly repository: MinorsAuditRepository,
    private readonly figures: MinorsFiguresQuery,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('minorsAudits', async (personId) => {
      const done = await this.repository.listBy(personId);
      return done.map(({ schoolYear, doneAt }) => ({ schoolYear, doneAt: doneAt.toISOString() }));
    });
  }

  /** As things stand now. @throws Refused `minors-audit.year` for a year that has not begun or lies too far back */
  now(school: UnitEntity, schoolYear: string): Promise<MinorsFigures> {
    const start = Number(schoolYear.slice(0, 4));
    const current = Number(schoolYearOf(this.clock.now()).code.slice(0, 4));
    if (start > current || start < current - mostYearsBack || schoolYear !== `${start}-${start + 1}`) {
      throw new Refused('minors-audit.year', 'This school year cannot be looked through now.', {
        errors: [{ field: 'schoolYear', code: 'minors-audit.year', message: 'not begun, or too far back' }],
      });
    }
    return this.figures.of(school, schoolYearStarting(start), consentText('privacy').textVersion);
  }

  /** Writes down that it was done, by whom, and what was found. @throws as `now` */
  async record(caller: Caller, school: UnitEntity, schoolYear: string): Promise<MinorsAuditEntity> {
    const figures = await this.now(school, schoolYear);
    const audit: MinorsAuditEntity = {
      id: newId(),
      schoolId: school.id,
      schoolYear,
      personId: caller.personId,
      doneAt: this.clock.now(),
      figures,
      sha256: createHash('sha256').update(JSON.stringify(figures)).digest('hex'),
    };
    await this.repository.add(audit);
    return audit;
  }
}
