import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Conflict, newId, Refused, Transactions, type Caller } from '@libs/platform';
import { PromotionMoves } from './promotion-moves.service';
import { PromotionNews } from './promotion-news.service';
import { PromotionPreviews, type PromotionPreview } from './promotion-previews.service';
import { PromotionRepository } from './promotion.repository';

/**
 * The turn of the school year: a school moves up a grade in one act, once a year, all or nothing. Classes keep their
 * identity, so that pupils, guardians, roles, codes and enrolments stay with them; which grade a class was in before is
 * written down.
 */
@Injectable()
export class Promotions {
  constructor(
    private readonly previews: PromotionPreviews,
    private readonly moves: PromotionMoves,
    private readonly news: PromotionNews,
    private readonly repository: PromotionRepository,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Does what the preview with this fingerprint has shown.
   * @throws Conflict `promotion.done`, `promotion.changed`, `promotion.class-exists`; Refused
   * `promotion.out-of-season`, `promotion.nothing-to-move`
   */
  promote(caller: Caller, school: UnitEntity, fingerprint: string): Promise<void> {
    return this.transactions.run(async () => {
      await this.moves.lock(school);
      const preview = await this.previews.of(school);
      check(preview, fingerprint);
      const { steps, schoolYear, classes, at } = preview;
      await this.news.remember(steps.map(({ classId }) => classId));
      const went = await this.moves.carryOut(school, steps, classes, at);
      const promotion = {
        id: newId(),
        schoolId: school.id,
        schoolYear,
        personId: caller.personId,
        promotedAt: at,
      };
      await this.repository.add(
        promotion,
        steps.map(({ classId, from, pupils }) => ({
          classId,
          fromGradeId: from.id,
          toGradeId: went.get(classId)?.id ?? null,
          pupils,
        })),
      );
      const stages = new Map([...went].map(([classId, grade]) => [classId, grade?.stage ?? null]));
      await this.news.announce(school.id, schoolYear, stages);
    });
  }
}

function check({ done, inSeason, steps, fingerprint }: PromotionPreview, wanted: string): void {
  if (done) throw new Conflict('promotion.done', 'The school has moved up in this school year already.');
  if (!inSeason) {
    throw new Refused('promotion.out-of-season', 'A school moves up between September and December.');
  }
  if (steps.length === 0) throw new Refused('promotion.nothing-to-move', 'No class is from last year.');
  const clashing = steps
    .filter(({ clashes }) => clashes)
    .map(({ nextName, to }) => `${to?.name} ${nextName}`);
  if (clashing.length > 0) {
    throw new Conflict('promotion.class-exists', 'Classes of the new year already have these names.', {
      classes: clashing.join('、'),
    });
  }
  if (fingerprint !== wanted) {
    throw new Conflict('promotion.changed', 'The classes have changed since the preview; look at it again.');
  }
}
