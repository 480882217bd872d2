import { Injectable, type StreamableFile } from '@nestjs/common';
import {
  Clock,
  dayOf,
  Malformed,
  newId,
  NotFound,
  offsetOf,
  pageOf,
  paperOf,
  PaperShelf,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import { FacultyNews } from '../faculty-news.service';
import type { NewTrainingBody } from './training.dto';
import type { TrainingEntity } from './training.entity';
import { TrainingRepository } from './training.repository';
import { trainingView, type TrainingView } from './training.view';
import { trainingWindow } from './training-window.rule';

/** What somebody was trained in, and the certificates of it. */
@Injectable()
export class Trainings {
  constructor(
    private readonly access: FacultyAccess,
    private readonly trainings: TrainingRepository,
    private readonly shelf: PaperShelf,
    private readonly news: FacultyNews,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, memberId: string, query: PageQuery): Promise<Page<TrainingView>> {
    await this.access.member(caller, 'faculty.view', memberId);
    const [found, total] = await this.trainings.pageOf(memberId, offsetOf(query), query.pageSize);
    return pageOf(
      found.map((training) => this.view(training)),
      query,
      total,
    );
  }

  /** @throws Malformed `heldOn` for a day that has not come yet */
  async add(caller: Caller, memberId: string, body: NewTrainingBody): Promise<TrainingView> {
    const { school } = await this.access.member(caller, 'faculty.manage', memberId);
    if (body.heldOn > dayOf(this.clock.now())) {
      throw new Malformed([{ field: 'heldOn', code: 'day.to-come', message: 'has not come yet' }]);
    }
    const training: TrainingEntity = {
      id: newId(),
      memberId,
      title: body.title.trim(),
      hours: body.hours,
      heldOn: body.heldOn,
      organiser: (body.organiser ?? '').trim(),
      certificate: null,
      importId: null,
      recordedBy: caller.personId,
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    await this.news.during(school.id, () => this.trainings.addMany([training]));
    return this.view(training);
  }

  async archive(caller: Caller, id: string): Promise<void> {
    const { schoolId } = await this.get(caller, 'faculty.manage', id);
    await this.news.during(schoolId, () => this.trainings.archive(id, this.clock.now()));
  }

  async restore(caller: Caller, id: string): Promise<TrainingView> {
    const { training, schoolId } = await this.get(caller, 'faculty.manage', id);
    await this.news.during(schoolId, () => this.trainings.archive(id, null));
    return this.view({ ...training, archivedAt: null });
  }

  /** In place of the one before. @throws Refused `paper.not-pdf-or-image` */
  async setCertificate(
    caller: Caller,
    id: string,
    file: { name: string; bytes: Buffer },
  ): Promise<TrainingView> {
    const { training } = await this.get(caller, 'faculty.manage', id);
    const paper = await paperOf(file.name, file.bytes);
    const certificate = await this.shelf.keep('training-certificates', paper);
    await this.trainings.setCertificate(id, certificate);
    await this.shelf.drop([training.certificate?.key ?? null]);
    return this.view({ ...training, certificate });
  }

  async certificate(caller: Caller, id: string): Promise<StreamableFile> {
    const { training } = await this.get(caller, 'faculty.view', id);
    return this.shelf.open(training.certificate);
  }

  private async get(
    caller: Caller,
    right: string,
    id: string,
  ): Promise<{ training: TrainingEntity; schoolId: string }> {
    const training = await this.trainings.find(id);
    if (!training) throw new NotFound('training.not-found', 'There is no such training.');
    const { school } = await this.access.member(caller, right, training.memberId);
    return { training, schoolId: school.id };
  }

  private view(training: TrainingEntity): TrainingView {
    return trainingView(training, trainingWindow(dayOf(this.clock.now())));
  }
}
