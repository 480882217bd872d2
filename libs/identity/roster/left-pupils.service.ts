import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, Conflict, NotFound, reaches, Refused, type Caller } from '@libs/platform';
import { FamiliesRepository } from '../families/families.repository';
import { nameKey } from '../families/pupil-name.rule';
import { FamilyLinks } from '../joining/family-links.service';

/** Pupils taken off a list by mistake come back as they were. */
@Injectable()
export class LeftPupils {
  constructor(
    private readonly units: Units,
    private readonly families: FamiliesRepository,
    private readonly links: FamilyLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Guardians who had joined are guardians again; entries of a roster for those who had not were removed for good.
   * A pupil who is on the list stays so.
   * @throws NotFound outside of the caller's school; Conflict `pupil.class-archived`; Refused `pupil.name-taken`
   */
  async restore(caller: Caller, id: string): Promise<void> {
    const pupil = await this.families.findPupilEver(id);
    const unit = pupil && (await this.units.find(pupil.classId));
    if (!pupil || !unit || !reaches(caller, 'roster.write', unit.path)) {
      throw new NotFound('pupil.not-found', 'There is no such pupil.');
    }
    if (!pupil.leftAt) return;
    if (unit.archivedAt) throw new Conflict('pupil.class-archived', 'The class of the pupil was put away.');
    await this.families
      .changePupil(id, { activeKey: nameKey(pupil.name), leftAt: null, movedAt: this.clock.now() })
      .catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
        throw new Refused('pupil.name-taken', 'The class has another pupil of this name now.');
      });
    await this.links.forgetGuardiansOf(id);
  }
}
