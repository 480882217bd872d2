import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { StateLog } from '../../log/state-log.service';
import { titleStepView, type TitleStepView } from './title-detail.view';

/** What happened to a title, the latest first. */
@Injectable()
export class TitleTimeline {
  constructor(
    private readonly log: StateLog,
    private readonly people: People,
  ) {}

  /** `withNames`: of those in office who did it; a school reads the office only. */
  async of(titleId: string, withNames: boolean): Promise<TitleStepView[]> {
    const changes = await this.log.listOf('title', titleId);
    const ids = withNames ? changes.flatMap(({ by }) => by ?? []) : [];
    const names = new Map((await this.people.findMany(ids)).map(({ id, name }) => [id, name]));
    return changes.map((change) => titleStepView(change, names)).toReversed();
  }
}
