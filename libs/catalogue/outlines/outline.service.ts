import { Injectable } from '@nestjs/common';
import { cleanRichText, newId, Refused, Transactions, type Caller } from '@libs/platform';
import { CourseRepository } from '../courses/course.repository';
import { DraftService } from '../courses/draft.service';
import { LessonVideos, type VideoFacts } from './lesson-videos.service';
import { outlineRows, videoSecondsOf } from './outline-rows.rule';
import type { OutlineDto } from './outline.dto';
import { knownIds, OutlineRepository } from './outline.repository';
import { outlineFaults, settledOutline, type OutlineChapter, type OutlineFault } from './outline.rule';

/** Writing the chapters, lessons and quizzes of a draft. */
@Injectable()
export class OutlineService {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: CourseRepository,
    private readonly outlines: OutlineRepository,
    private readonly drafts: DraftService,
    private readonly videos: LessonVideos,
  ) {}

  /**
   * Makes the draft's outline what is sent, whole: all of it or nothing, ids kept.
   * @throws Conflict `course.changed-meanwhile`; Refused `outline.refused` with every fault
   */
  async save(caller: Caller, courseId: string, { revision, chapters }: OutlineDto): Promise<void> {
    await this.transactions.run(async () => {
      const { course, draft } = await this.drafts.holdForWriting(caller, courseId, revision);
      const before = await this.outlines.read(draft.id);
      refuseIfAny(outlineFaults(chapters, knownIds(before)));
      const outline = settledOutline(chapters, newId, cleanRichText);
      const videos = await this.videos.facts(assetsOf(outline));
      refuseIfAny(foreignVideos(outline, videos, course.unitPath));
      const lineages = new Map(before.lessons.map((lesson) => [lesson.id, lesson.lineageId]));
      const after = outlineRows(
        draft.id,
        outline,
        (id) => lineages.get(id),
        (id) => videos.get(id)?.durationSeconds ?? null,
      );
      await this.outlines.replace(before, after);
      await this.courses.changeVersion(draft.id, {
        revision: draft.revision + 1,
        lessonCount: after.lessons.length,
        videoSeconds: videoSecondsOf(after.lessons),
      });
    });
  }
}

function assetsOf(outline: OutlineChapter[]): (string | null)[] {
  return outline.flatMap((chapter) => chapter.lessons.map((lesson) => lesson.assetId));
}

/** A course uses videos of its own parent school or of one above, never those of a neighbour. */
function foreignVideos(
  outline: OutlineChapter[],
  videos: ReadonlyMap<string, VideoFacts>,
  unitPath: string,
): OutlineFault[] {
  return outline.flatMap((chapter, c) =>
    chapter.lessons.flatMap(({ assetId }, l) => {
      if (assetId === null) return [];
      const owner = videos.get(assetId)?.ownerUnitPath;
      if (owner !== undefined && unitPath.startsWith(owner)) return [];
      const field = `chapters.${c}.lessons.${l}.assetId`;
      return [{ field, code: 'outline.unknown-asset', message: 'No such video in this parent school.' }];
    }),
  );
}

function refuseIfAny(errors: OutlineFault[]): void {
  if (errors.length > 0)
    throw new Refused('outline.refused', 'The outline cannot be saved like this.', { errors });
}
