import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, NotFound, Refused } from '@libs/platform';
import type { ConsentEntity } from './consent.entity';
import { ConsentsRepository } from './consents.repository';
import { consentText, consentTexts, type ConsentKind } from './consent-text.rule';

export interface GivenConsent {
  kind: ConsentKind;
  textVersion: string;
  locale: string;
  pupilId?: string;
}

/** Recorded consent (PIPL; domain: never, 6): which wording, when, in which language, and until when. */
@Injectable()
export class Consents {
  constructor(
    private readonly repository: ConsentsRepository,
    private readonly clock: Clock,
  ) {}

  listOf(personId: string): Promise<ConsentEntity[]> {
    return this.repository.listOf(personId);
  }

  /** Whether the person consents in the wording that is in force. */
  async stands(personId: string, kind: ConsentKind): Promise<boolean> {
    const { textVersion } = consentText(kind);
    const given = await this.repository.listOf(personId);
    return given.some((one) => one.kind === kind && one.textVersion === textVersion && !one.withdrawnAt);
  }

  /** @throws Refused `consent.required` when the person does not consent in the wording in force */
  async demand(personId: string, kind: ConsentKind): Promise<void> {
    if (await this.stands(personId, kind)) return;
    throw new Refused('consent.required', 'This needs consent first.', { details: { kind } });
  }

  /** @throws Refused `consent.text-outdated` when the wording that was read is not the one in force */
  check(kind: ConsentKind, textVersion: string): void {
    const current = consentText(kind);
    if (current.textVersion === textVersion) return;
    const details = { kind, textVersion: current.textVersion };
    throw new Refused('consent.text-outdated', 'The text has changed; it has to be read again.', { details });
  }

  /** Given twice it is recorded once. @throws Refused `consent.text-outdated` */
  async give(personId: string, consent: GivenConsent): Promise<void> {
    this.check(consent.kind, consent.textVersion);
    if (!consent.pupilId && (await this.stands(personId, consent.kind))) return;
    await this.repository.add({
      id: newId(),
      personId,
      pupilId: consent.pupilId ?? null,
      kind: consent.kind,
      textVersion: consent.textVersion,
      locale: consent.locale,
      givenAt: this.clock.now(),
      withdrawnAt: null,
    });
  }

  /**
   * @throws Conflict `consent.needed` for what the account stands on: taking that back is deleting the account;
   * NotFound `consent.not-given`
   */
  async withdraw(personId: string, kind: ConsentKind): Promise<void> {
    if (consentTexts.some((text) => text.kind === kind && text.required)) {
      throw new Conflict(
        'consent.needed',
        'Without this consent there can be no account; delete the account instead.',
      );
    }
    if (!(await this.repository.withdraw(personId, kind, this.clock.now()))) {
      throw new NotFound('consent.not-given', 'This consent is not in force.');
    }
  }
}
