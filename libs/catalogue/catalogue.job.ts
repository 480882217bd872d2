import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { AssetPlayable } from '@libs/media';
import { Handles, Transactions } from '@libs/platform';
import { CourseRepository } from './courses/course.repository';
import { OutlineRepository } from './outlines/outline.repository';

/** What the catalogue does when the floors below have news. */
@Injectable()
export class CatalogueJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly outlines: OutlineRepository,
    private readonly courses: CourseRepository,
  ) {}

  /** A video's length is known: drafts that show it count their class hours anew. */
  @Handles(AssetPlayable)
  async measureLessons({
    assetId,
    durationSeconds,
  }: {
    assetId: string;
    durationSeconds: number;
  }): Promise<void> {
    await this.transactions.run(() => this.outlines.setDuration(assetId, durationSeconds));
  }

  /** Which courses a person began goes with the person. */
  @Handles(PersonErased)
  async forgetLearner({ personId }: { personId: string }): Promise<void> {
    await this.courses.forgetPins(personId);
  }
}
