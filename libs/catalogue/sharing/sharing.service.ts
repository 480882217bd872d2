import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, Conflict, Malformed, NotFound, Transactions, type Caller } from '@libs/platform';
import type { CourseEntity } from '../courses/course.entity';
import { CourseRepository } from '../courses/course.repository';
import { seatsOf, sharingKind } from './sharing.policy';
import type { ShareStepBody } from './sharing.dto';
import { SharingRepository } from './sharing.repository';
import {
  firstShareState,
  levelOf,
  noteRequired,
  shareTarget,
  type ShareStepName,
} from './sharing-states.rule';

/** The way of a course from its school to the district and the city, and back. */
@Injectable()
export class Sharing {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CourseRepository,
    private readonly units: Units,
    private readonly sharing: SharingRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound for a course out of reach; Conflict `sharing.changed-meanwhile`, `sharing.wrong-state`;
   * Malformed `note` where a reason is needed
   */
  async step(name: ShareStepName, caller: Caller, courseId: string, body: ShareStepBody): Promise<void> {
    const note = body.note?.trim() ? body.note.trim() : null;
    if (noteRequired(name) && !note) {
      throw new Malformed([{ field: 'note', code: 'note.missing', message: 'say what should be changed' }]);
    }
    await this.transactions.run(async () => {
      const course = await this.courses.lock(courseId);
      const seats = course && seatsOf(caller, course.unitPath);
      if (!course || !seats || seats.size === 0) throw new NotFound();
      await this.move(name, caller, course, seats, { revision: body.revision, note });
    });
  }

  private async move(
    name: ShareStepName,
    caller: Caller,
    course: CourseEntity,
    seats: ReturnType<typeof seatsOf>,
    { revision, note }: { revision: number; note: string | null },
  ): Promise<void> {
    const owner = sharingKind(await this.units.get(course.unitId));
    const share = await this.sharing.find(course.id);
    if ((share?.revision ?? 0) !== revision) {
      throw new Conflict('sharing.changed-meanwhile', 'Somebody else has decided about this meanwhile.', {
        revision: share?.revision ?? 0,
      });
    }
    const fromState = owner && (share?.state ?? firstShareState(owner));
    const toState = fromState && shareTarget(name, fromState, seats, owner);
    if (!fromState || !toState || (name !== 'withdraw' && course.state !== 'PUBLISHED')) {
      throw new Conflict('sharing.wrong-state', 'The course is not where that could be done.', {
        state: fromState,
      });
    }
    const at = this.clock.now();
    const sharedAt = share?.sharedAt ?? (levelOf(toState) ? at : null);
    const next = { courseId: course.id, state: toState, revision: revision + 1, changedAt: at, sharedAt };
    await this.sharing.put(next);
    const { personId } = caller;
    await this.sharing.record({ courseId: course.id, step: name, fromState, toState, personId, note, at });
  }
}
