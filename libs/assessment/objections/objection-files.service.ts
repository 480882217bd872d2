import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Conflict, NotFound, pageOf, parseSerial, type Page, type PageQuery } from '@libs/platform';
import { AssessmentGuards } from '../assessments/assessment-guards';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import type { ObjectionEntity, ObjectionState } from './objection.entity';
import { ObjectionRepository, type ListedObjection } from './objection.repository';
import { SealedSenders, type Sender } from './sealed-sender.service';

/** Name and contact are kept for so long after the answer: the time in which it may be asked about. */
const senderDays = 180;

type Received = Pick<
  ObjectionEntity,
  | 'id'
  | 'publicityId'
  | 'assessmentId'
  | 'receipt'
  | 'raisedBy'
  | 'raisingUnitId'
  | 'text'
  | 'receivedAt'
  | 'dueDay'
> & { sender: Sender | null };

/** The objections as they are kept, and what they hold an assessment back from. */
@Injectable()
export class ObjectionFiles implements OnModuleInit {
  constructor(
    private readonly repository: ObjectionRepository,
    private readonly senders: SealedSenders,
    private readonly guards: AssessmentGuards,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.guards.before('object', (assessment) => this.mustBe(assessment, true));
    this.guards.before('settle-objection', (assessment) => this.mustBe(assessment, false));
    // After an appeal there may be some from before: nothing is awarded past them.
    this.guards.before('publicise', (assessment) => this.mustBe(assessment, false));
    this.guards.before('refuse', (assessment) => this.mustBeUpheld(assessment));
  }

  async add({ sender, ...received }: Received): Promise<ObjectionEntity> {
    const sealed = sender ? this.senders.seal(sender) : { senderCipher: null, senderKey: null };
    const unanswered = { state: 'OPEN' as const, answer: null, answeredBy: null, answeredAt: null };
    const objection = { ...received, ...sealed, ...unanswered };
    await this.repository.add(objection);
    return objection;
  }

  /** @throws NotFound `objection.not-found` */
  async get(id: string): Promise<ObjectionEntity> {
    const found = await this.repository.find(id);
    if (!found) throw noObjection();
    return found;
  }

  /** By the receipt as typed. @throws NotFound `objection.not-found` for an unknown one and for a typing fault alike */
  async getByReceipt(typed: string): Promise<ObjectionEntity> {
    const receipt = parseSerial(typed);
    const found = receipt ? await this.repository.findByReceipt(receipt) : null;
    if (!found) throw noObjection();
    return found;
  }

  senderOf({ senderCipher, senderKey }: ObjectionEntity): Sender | null {
    return this.senders.open(senderCipher, senderKey);
  }

  async list(
    wanted: { paths: string[]; assessmentId?: string | undefined; state?: ObjectionState | undefined },
    page: PageQuery,
  ): Promise<Page<ListedObjection>> {
    const { rows, total } = await this.repository.page(wanted, page);
    return pageOf(rows, page, total);
  }

  countOpen(assessmentId: string): Promise<number> {
    return this.repository.countOpen(assessmentId);
  }

  /** @throws Conflict `objection.answered` */
  async answer(
    id: string,
    answered: { state: 'UPHELD' | 'DISMISSED'; answer: string; by: string; at: Date },
  ): Promise<void> {
    if (!(await this.repository.answer(id, answered)))
      throw new Conflict('objection.answered', 'This objection has been answered.');
  }

  async forgetOldSenders(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - senderDays * 86_400_000);
    await this.repository.forgetSendersAnsweredBefore(before);
  }

  private async mustBe({ id }: AssessmentEntity, open: boolean): Promise<void> {
    if ((await this.countOpen(id)) > 0 === open) return;
    throw open
      ? new Conflict('objection.none-open', 'Nobody objects.')
      : new Conflict('objection.still-open', 'There are objections without an answer.');
  }

  private async mustBeUpheld({ id, state }: AssessmentEntity): Promise<void> {
    if (state === 'OBJECTION' && (await this.repository.countUpheld(id)) === 0)
      throw new Conflict('objection.none-upheld', 'No objection has been upheld.');
  }
}

const noObjection = () => new NotFound('objection.not-found', 'There is no such objection.');
