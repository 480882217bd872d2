import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  Malformed,
  Refused,
  Transactions,
  type Caller,
  type FieldError,
} from '@libs/platform';
import { itemsFor } from '../outcome/verdict.rule';
import { Settlement } from '../outcome/settlement.service';
import { isWritable, OwnReviews } from './own-reviews.service';
import type { SheetBody } from './review.dto';
import type { ReviewEntity } from './review.entity';
import { ReviewRepository } from './review.repository';
import type { Sheets } from './seated-sheets.service';
import { draftFaults, openPoints, type FoundFault, type SheetLine } from './sheet.rule';

/** Writing one's own sheet: saved as often as one likes, finished once. */
@Injectable()
export class ReviewWriting {
  constructor(
    private readonly own: OwnReviews,
    private readonly repository: ReviewRepository,
    private readonly settlement: Settlement,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers the new version. @throws Conflict `review.changed-meanwhile`, `review.not-writable`; Malformed for unfit lines */
  async save(caller: Caller, id: string, { version, lines }: SheetBody): Promise<number> {
    return this.write(caller, id, version, async (review, sheets) => {
      const due = itemsFor(review.seat, sheets.items, sheets.seated);
      const faults = draftFaults(due, lines);
      const at = (fault: FoundFault) => lines.findIndex(({ item }) => item === fault.item);
      if (faults.length > 0) throw new Malformed(faults.map((fault) => fieldOf(fault, `lines.${at(fault)}`)));
      await this.repository.putLines(
        id,
        lines.map(({ item, step, comment }) => ({ item, step: step ?? null, comment: comment.trim() })),
      );
    });
  }

  /** From now on it stands. @throws Conflict `review.near-district`; Refused `review.not-complete` naming what is open, e.g. `A2.step`, `E1.comment` */
  async finish(caller: Caller, id: string, version: number): Promise<number> {
    return this.write(caller, id, version, async (review, sheets) => {
      const lines: readonly SheetLine[] = sheets.seated.find((sheet) => sheet.review.id === id)?.lines ?? [];
      const open = openPoints(itemsFor(review.seat, sheets.items, sheets.seated), lines);
      if (open.length > 0) {
        const errors = open.map((fault) => fieldOf(fault, fault.item));
        throw new Refused('review.not-complete', 'Something is still open on this sheet.', { errors });
      }
      await this.own.checkFree(caller.personId, await this.settlement.standing(review.assessmentId));
      await this.repository.change(id, { state: 'FINISHED', finishedAt: this.clock.now() });
      await this.settlement.finished(review);
    });
  }

  private async write(
    caller: Caller,
    id: string,
    version: number,
    work: (review: ReviewEntity, sheets: Sheets) => Promise<void>,
  ): Promise<number> {
    const { assessment } = await this.own.open(caller, id);
    return this.transactions.run(async () => {
      const sheets = await this.settlement.hold(assessment);
      const review = sheets.reviews.find((each) => each.id === id);
      const standing = await this.settlement.standing(assessment.id);
      if (!review || !isWritable(review, standing))
        throw new Conflict('review.not-writable', 'This sheet is finished or taken back.');
      if (review.version !== version) {
        throw new Conflict('review.changed-meanwhile', 'This sheet was saved elsewhere meanwhile.', {
          version: review.version,
        });
      }
      await this.repository.change(id, { version: version + 1 });
      await work(review, sheets);
      return version + 1;
    });
  }
}

const fieldOf = ({ field, fault }: FoundFault, at: string): FieldError => ({
  field: `${at}.${field}`,
  code: `review.${fault}`,
  message: fault,
});
