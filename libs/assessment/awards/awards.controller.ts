import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AddressLimits, Can, CurrentCaller, Open, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { AwardLists } from './award-lists.service';
import { printAwards } from './award-paper.view';
import { AwardPageQuery } from './award.dto';
import {
  AwardCheckView,
  awardCheckView,
  AwardPage,
  AwardView,
  awardView,
  SchoolAwardsView,
} from './award.view';
import { Awards } from './awards.service';

const checks = { name: 'award-check', points: 600, duration: 60, code: 'award.too-many-checks' };
const pdf = { schema: { type: 'string', format: 'binary' } } as const;

type GivenAward = Awaited<ReturnType<AwardLists['open']>>;

@ApiTags('assessment')
@Controller('api')
export class AwardsController {
  constructor(
    private readonly lists: AwardLists,
    private readonly awards: Awards,
    private readonly access: AssessmentAccess,
    private readonly limits: AddressLimits,
  ) {}

  /** Anybody, from a plaque or its QR code. */
  @Get('award-checks/:number')
  @Open()
  // A suspension must be seen by the next who asks.
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: AwardCheckView })
  async check(@Param('number') number: string, @Req() request: FastifyRequest): Promise<AwardCheckView> {
    await this.limits.count(checks, request.ip);
    return awardCheckView(await this.awards.getByNumber(number), this.awards.today());
  }

  @Get('awards')
  @Can('award.view')
  @ApiOkResponse({ type: AwardPage })
  async list(@CurrentCaller() caller: Caller, @Query() query: AwardPageQuery): Promise<AwardPage> {
    const { items, ...page } = await this.lists.list(caller, 'award.view', query);
    return { ...page, items: items.map((each) => this.view(each)) };
  }

  /** A page of the list on paper, one certificate a page. */
  @Get('awards/pdf')
  @Can('award.print')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(pdf)
  async papers(@CurrentCaller() caller: Caller, @Query() query: AwardPageQuery): Promise<StreamableFile> {
    const { items } = await this.lists.list(caller, 'award.print', query);
    return this.print(items, `awards-${query.page}`);
  }

  @Get('awards/:id/pdf')
  @Can('award.view')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse(pdf)
  async paper(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return this.print([await this.lists.open(caller, id)], 'award');
  }

  @Get('schools/:unitId/awards')
  @Can('award.view')
  @ApiOkResponse({ type: SchoolAwardsView })
  async ofSchool(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<SchoolAwardsView> {
    const school = await this.access.school(caller, 'award.view', unitId);
    return { items: (await this.lists.listOf(school.id)).map((each) => this.view(each)) };
  }

  private async print(awards: GivenAward[], name: string): Promise<StreamableFile> {
    const bytes = await printAwards(awards, (award) => this.awards.checkUrl(award));
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `inline; filename="${name}.pdf"`,
    });
  }

  private view(award: GivenAward): AwardView {
    return awardView(award, this.awards.today(), this.awards.checkUrl(award));
  }
}
