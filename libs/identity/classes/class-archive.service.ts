import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, Conflict, NotFound, reaches, Transactions, type Caller } from '@libs/platform';
import { RosterReach } from '../roster/roster-reach.service';
import { ClassArchiveRepository } from './class-archive.repository';

/** Classes that are no longer used. Only an empty one can be put away, so that taking it back loses nothing. */
@Injectable()
export class ClassArchive {
  constructor(
    private readonly reach: RosterReach,
    private readonly units: Units,
    private readonly repository: ClassArchiveRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound outside of the caller's school; Conflict `class.not-empty` */
  archive(caller: Caller, id: string): Promise<void> {
    return this.transactions.run(async () => {
      const unit = await this.reach.unit(caller, 'roster.write', id, 'class');
      await this.lockSchoolOf(unit);
      const pupils = await this.repository.countPupils(id);
      if (pupils > 0) {
        throw new Conflict('class.not-empty', 'The class has pupils on its list.', { pupils });
      }
      const at = this.clock.now();
      await this.units.archive(id, at);
      await this.repository.record({ classId: id, personId: caller.personId, act: 'archive', at });
    });
  }

  /**
   * Roles and everything else held over the class count again. A class that stands is left as it is.
   * @throws NotFound outside of the caller's school; Conflict `class.left-school`, `class.name-taken`
   */
  restore(caller: Caller, id: string): Promise<void> {
    return this.transactions.run(async () => {
      const unit = await this.units.find(id);
      if (unit?.kind !== 'class' || !reaches(caller, 'roster.write', unit.path)) {
        throw new NotFound('unit.not-found', 'There is no such class.');
      }
      await this.lockSchoolOf(unit);
      if (!unit.archivedAt) return;
      if (await this.repository.hasLeftSchool(id)) {
        throw new Conflict('class.left-school', 'The class has left the school with its grade.');
      }
      const beside = await this.units.children(unit.parentId ?? '');
      if (beside.some(({ name }) => name === unit.name)) {
        throw new Conflict('class.name-taken', 'Another class of the grade has this name now.');
      }
      await this.units.restore(id);
      const at = this.clock.now();
      await this.repository.record({ classId: id, personId: caller.personId, act: 'restore', at });
    });
  }

  /** Neither an import, a promotion nor another archiving at the same time. */
  private async lockSchoolOf(unit: UnitEntity): Promise<void> {
    const school = await this.units.schoolOf(unit);
    await this.repository.lock(school.id);
  }
}
