import { Injectable } from '@nestjs/common';
import { Catalogue } from '@libs/catalogue';
import { MediaLibrary } from '@libs/media';
import { Forbidden, NotFound, Refused, type Caller } from '@libs/platform';
import { Progress } from '../progress/progress.service';
import { PlaySessionIds } from './play-session-ids';
import type { OpenPlaySessionDto } from './play-session.dto';
import type { PlaybackView, PlaySessionView } from './play-session.view';
import { Reports, superseded } from './reports.service';
import { Sittings } from './sittings.service';

@Injectable()
export class PlaySessions {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly media: MediaLibrary,
    private readonly sittings: Sittings,
    private readonly reports: Reports,
    private readonly ids: PlaySessionIds,
    private readonly progress: Progress,
  ) {}

  /**
   * Opens a player on a video lesson, closing the account's other one after what its reports left unsent is stored.
   * @throws NotFound, Refused for a lesson that cannot be played (yet), TooLarge, Malformed as a report, Conflict
   * `play-session.elsewhere`
   */
  async open(caller: Caller, body: OpenPlaySessionDto): Promise<PlaySessionView> {
    const { lessonId, unsent = [], formerPlaySessionId = '' } = body;
    const { personId } = caller;
    const lesson = await this.catalogue.lessonFor(caller, lessonId);
    const { assetId, durationSeconds } = lesson;
    if (!assetId || !durationSeconds) {
      throw new Refused('lesson.not-playable', 'This lesson has no video that can be played yet.');
    }
    await this.catalogue.begin(personId, lesson.id);
    const playback = await this.media.playback(assetId, personId);
    await this.reports.takeUnsent(caller, unsent);
    const { sessionId, rules } = await this.sittings.open({
      personId,
      lesson: { id: lesson.id, durationSeconds },
      ownFormerId: this.ids.read(formerPlaySessionId)?.sessionId ?? null,
    });
    return {
      ...(await this.progress.of(personId, lesson)),
      id: this.ids.issue({ sessionId, personId }),
      rateMax: rules.rateMax,
      reportEverySeconds: rules.reportEverySeconds,
      ...playback,
    };
  }

  /**
   * Fresh addresses for a player whose playlist has expired; the session goes on.
   * @throws NotFound, Forbidden, Conflict as a report
   */
  async renew(caller: Caller, playSessionId: string): Promise<PlaybackView> {
    const session = this.ids.read(playSessionId);
    if (!session) throw new NotFound('play-session.not-found');
    if (session.personId !== caller.personId) throw new Forbidden('play-session.not-yours');
    const lessonId = await this.sittings.lessonOf(session.personId, session.sessionId);
    if (!lessonId) throw superseded();
    const { assetId } = await this.catalogue.lessonFor(caller, lessonId);
    if (!assetId) throw new NotFound('lesson.not-found');
    return this.media.playback(assetId, session.personId);
  }
}
