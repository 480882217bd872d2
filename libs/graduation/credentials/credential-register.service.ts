import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CredentialRepository } from './credential.repository';
import { listLength, mostTaken } from './status-list.rule';

/** Gives each certificate its place in a status list, at random, once and for ever. */
@Injectable()
export class CredentialRegister {
  constructor(private readonly repository: CredentialRepository) {}

  /** Inside the transaction that issues the certificate. */
  async reserve(certificateId: string): Promise<void> {
    const listNumber = await this.openList();
    let listIndex = randomInt(listLength);
    while (await this.repository.isTaken(listNumber, listIndex)) listIndex = randomInt(listLength);
    await this.repository.add({
      certificateId,
      subjectId: randomUUID(),
      salt: randomBytes(32).toString('hex'),
      listNumber,
      listIndex,
      revoked: false,
    });
  }

  /** Flips the bit, inside the transaction of the certificate's revocation. */
  revoke(certificateId: string): Promise<void> {
    return this.repository.revoke(certificateId);
  }

  /** What could tell a holder's name from a credential that was never handed out. */
  forget(personId: string): Promise<void> {
    return this.repository.removeSalts(personId);
  }

  private async openList(): Promise<number> {
    for (;;) {
      const { number, taken } = await this.repository.lockNewestList();
      if (taken < mostTaken) return number;
      await this.repository.beginList(number + 1);
    }
  }
}
