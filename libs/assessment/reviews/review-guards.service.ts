import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { Conflict } from '@libs/platform';
import { AssessmentGuards } from '../assessments/assessment-guards';
import { BasicCheck } from './returns/basic-check.service';
import { OwnReviewsQuery } from './sheets/own-reviews.query';
import { SeatedSheets } from './sheets/seated-sheets.service';

/** What reviewing asks for before an assessment is moved, and what it holds about a person. */
@Injectable()
export class ReviewGuards implements OnModuleInit {
  constructor(
    private readonly guards: AssessmentGuards,
    private readonly sheets: SeatedSheets,
    private readonly basic: BasicCheck,
    private readonly personal: PersonalData,
    private readonly own: OwnReviewsQuery,
  ) {}

  onModuleInit(): void {
    this.guards.before('confirm-basic', (assessment) => this.basic.check(assessment));
    this.guards.before('conclude-review', async (assessment) => {
      const { verdict } = await this.sheets.read(assessment);
      if (!verdict.concluded)
        throw new Conflict('review.not-concluded', 'The reviewers have not finished yet.');
    });
    this.guards.before('adjudicate', async (assessment) => {
      const { verdict } = await this.sheets.read(assessment);
      if (verdict.disputed.length === 0) throw new Conflict('review.not-disputed', 'There is no dispute.');
    });
    this.personal.contribute('reviews', (personId) => this.own.heldAbout(personId));
  }
}
