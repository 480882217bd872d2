import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, EntityTagInterceptor, SignedIn, type Caller } from '@libs/platform';
import { learningStateView, LearningStateView } from './learning-state.view';
import { LearningStates } from './learning-states.service';

@ApiTags('graduation')
@Controller('api/me/learning')
export class OwnLearningController {
  constructor(private readonly states: LearningStates) {}

  @Get()
  @SignedIn()
  @UseInterceptors(EntityTagInterceptor)
  @ApiOkResponse({ type: [LearningStateView] })
  async list(@CurrentCaller() caller: Caller): Promise<LearningStateView[]> {
    const states = await this.states.listOf(caller.personId);
    return states.map(({ enrolment, programme, verdict }) =>
      learningStateView(enrolment, programme, verdict),
    );
  }
}
