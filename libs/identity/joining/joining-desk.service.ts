import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { Families } from '../families/families.service';
import type { Origin } from '../limits/device-cookie';
import { JoiningLimits } from '../limits/joining-limits.service';
import { People } from '../people/people.service';
import { PhoneVault } from '../people/phone-vault';
import type { AddChildBody, JoinBody } from './joining.dto';
import type { JoinedChildView, JoinedView } from './joining.view';
import { Joining } from './joining.service';

/** Joining as it is met from outside: limited, and answered with what it came to. */
@Injectable()
export class JoiningDesk {
  constructor(
    private readonly joining: Joining,
    private readonly limits: JoiningLimits,
    private readonly people: People,
    private readonly families: Families,
    private readonly vault: PhoneVault,
  ) {}

  /** @throws TooMany `request.too-many`; as `Joining.join` */
  async join(body: JoinBody, phone: string, origin: Origin): Promise<JoinedView> {
    const joined = await this.limits.join(this.vault.hash(phone), origin, () =>
      this.joining.join(body, phone),
    );
    return { personId: joined.personId, child: await this.child(joined.personId, joined.pupilId) };
  }

  /** @throws TooMany `request.too-many`; as `Joining.addChild` */
  async addChild(caller: Caller, body: AddChildBody, origin: Origin): Promise<JoinedChildView> {
    const person = await this.people.get(caller.personId);
    const joined = await this.limits.join(person.id, origin, () => this.joining.addChild(person, body));
    return this.child(joined.personId, joined.pupilId);
  }

  private async child(personId: string, pupilId: string): Promise<JoinedChildView> {
    const child = (await this.families.childrenOf(personId)).find((one) => one.pupilId === pupilId);
    if (!child) throw new NotFound('joining.child-unknown', 'There is no such child here.');
    const { name, className, schoolName, relation } = child;
    return { id: pupilId, name, className, schoolName, relation };
  }
}
