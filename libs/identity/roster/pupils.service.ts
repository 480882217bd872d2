import { Injectable } from '@nestjs/common';
import { Clock, Malformed, Refused, type Caller } from '@libs/platform';
import { FamiliesRepository } from '../families/families.repository';
import { nameKey, nameProblem, tidyName } from '../families/pupil-name.rule';
import { FamilyLinks } from '../joining/family-links.service';
import { GuardianInvitationsRepository } from '../joining/guardian-invitations.repository';
import type { PupilChangeBody } from './pupil.dto';
import { RosterReach } from './roster-reach.service';

/** The class list, as the coordinator keeps it. */
@Injectable()
export class Pupils {
  constructor(
    private readonly reach: RosterReach,
    private readonly families: FamiliesRepository,
    private readonly invitations: GuardianInvitationsRepository,
    private readonly links: FamilyLinks,
    private readonly clock: Clock,
  ) {}

  /** Answers the pupil's id. @throws NotFound; Malformed; Refused `pupil.name-taken` */
  async add(caller: Caller, classId: string, name: string): Promise<string> {
    await this.reach.unit(caller, 'roster.write', classId, 'class');
    await this.checkName(classId, name);
    const [id] = await this.families.addPupils([{ classId, name }]).catch(asTaken);
    return id as string;
  }

  /** Renames a pupil or moves it to another class of its school. @throws as `add` */
  async change(caller: Caller, id: string, body: PupilChangeBody): Promise<void> {
    const { pupil, unit } = await this.reach.pupil(caller, 'roster.write', id);
    const name = body.name ?? pupil.name;
    const classId = body.classId ?? pupil.classId;
    if (classId !== pupil.classId) {
      await this.reach.sameSchool(unit, await this.reach.unit(caller, 'roster.write', classId, 'class'));
    }
    const unchanged = classId === pupil.classId && nameKey(name) === pupil.activeKey;
    if (!unchanged) await this.checkName(classId, name);
    await this.families
      .changePupil(id, {
        ...{ classId, name: tidyName(name), activeKey: nameKey(name) },
        ...(classId !== pupil.classId && { movedAt: this.clock.now() }),
      })
      .catch(asTaken);
    await this.links.forgetGuardiansOf(id);
  }

  /** The pupil leaves the school; what its guardians have learned stays theirs. @throws NotFound */
  async leave(caller: Caller, id: string): Promise<void> {
    await this.reach.pupil(caller, 'roster.write', id);
    await this.families.changePupil(id, { activeKey: null, leftAt: this.clock.now() });
    await this.invitations.removeOfPupil(id);
    await this.links.forgetGuardiansOf(id);
  }

  /** Takes somebody off who joined with the wrong pupil. @throws NotFound */
  async removeGuardian(caller: Caller, id: string, personId: string): Promise<void> {
    await this.reach.pupil(caller, 'roster.write', id);
    await this.links.end(personId, id);
  }

  private async checkName(classId: string, name: string): Promise<void> {
    if (nameProblem(name))
      throw new Malformed([{ field: 'name', code: 'name.unreadable', message: 'is no name' }]);
    if (!(await this.families.findPupilByName(classId, name))) return;
    throw taken();
  }
}

const taken = () =>
  new Refused(
    'pupil.name-taken',
    'The class has a pupil of this name; tell the two apart as the class list does.',
  );

/** Two people added the same pupil at the same time. */
function asTaken(error: unknown): never {
  throw (error as { code?: string }).code === 'ER_DUP_ENTRY' ? taken() : error;
}
