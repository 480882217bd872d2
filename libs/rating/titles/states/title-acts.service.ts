import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf, Refused, type Caller } from '@libs/platform';
import { TaskReader } from '../rectification/task-reader.service';
import { oneDown } from './lower-title.rule';
import { TitleDesk } from './title-desk.service';
import { TitleLowering } from './title-lowering.service';
import { TitleMoves } from './title-moves.service';
import { officesOver } from './title-offices.rule';
import { titleActionsFor } from './title-state.rule';
import type { TitleMoveBody } from './titles.dto';

/** What people in office do with a title: the buttons of its page. */
@Injectable()
export class TitleActs {
  constructor(
    private readonly desk: TitleDesk,
    private readonly moves: TitleMoves,
    private readonly lowering: TitleLowering,
    private readonly tasks: TaskReader,
    private readonly clock: Clock,
  ) {}

  /** @throws what `TitleMoves.move` throws; Refused `rectification.unanswered` while a task has no word of the school */
  async act(caller: Caller, id: string, body: TitleMoveBody): Promise<void> {
    const { title, school } = await this.desk.find(caller, id);
    const { action } = body;
    const today = dayOf(this.clock.now());
    const role = officesOver(caller, school.path).find((office) =>
      titleActionsFor(title, [office], today).includes(action),
    );
    if (!role) {
      throw new Conflict('title.not-allowed', 'That is not possible in the state it is in.', {
        state: title.state,
      });
    }
    if (action === 'ask-reinspection') await this.askAnswers(id);
    const said = { reason: body.reason ?? '', expectedVersion: body.version };
    const move = { action, role, by: caller.personId, ...said };
    await (action === 'downgrade'
      ? this.lowering.lower(title, oneDown(title.tier), move)
      : this.moves.move(id, move));
  }

  private async askAnswers(id: string): Promise<void> {
    const tasks = await this.tasks.countUnanswered(id);
    if (tasks > 0) throw new Refused('rectification.unanswered', 'Say of each task what was done.');
  }
}
