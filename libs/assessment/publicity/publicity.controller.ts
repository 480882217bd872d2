import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AddressLimits, Can, CurrentCaller, Open, PageQuery, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { ObjectionDto, SchoolObjectionDto } from '../objections/objection.dto';
import { ObjectionFiles } from '../objections/objection-files.service';
import { ObjectionReceiptView, receiptView } from '../objections/objection.view';
import { Objections } from '../objections/objections.service';
import { Publicities } from './publicities.service';
import { PublicityPage, publicityView } from './publicity.view';

/** A household that objects to several schools, and no machine that floods the office. */
const sending = { name: 'objection', points: 6, duration: 3600, code: 'objection.too-many' };
const looking = { name: 'objection-receipt', points: 60, duration: 60, code: 'objection.too-many-looks' };

/** Open to everybody: which titles are about to be given, and what to say against them. */
@ApiTags('assessment')
@Controller('api/publicity')
export class PublicityController {
  constructor(
    private readonly publicities: Publicities,
    private readonly objections: Objections,
    private readonly access: AssessmentAccess,
    private readonly limits: AddressLimits,
  ) {}

  @Get()
  @Open()
  @ApiOkResponse({ type: PublicityPage })
  async list(@Query() query: PageQuery): Promise<PublicityPage> {
    const { items, ...page } = await this.publicities.list(query);
    return { ...page, items: items.map(publicityView) };
  }

  @Post(':id/objections')
  @Open()
  @ApiCreatedResponse({ type: ObjectionReceiptView })
  async object(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name, contact, text }: ObjectionDto,
    @Req() request: FastifyRequest,
  ): Promise<ObjectionReceiptView> {
    await this.limits.count(sending, request.ip);
    const from = { sender: { name, contact } };
    return receiptView(await this.objections.raise({ publicityId: id, text, from }));
  }

  @Post(':id/school-objections')
  @Can('objection.raise')
  @ApiCreatedResponse({ type: ObjectionReceiptView })
  async objectAsSchool(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { unitId, text }: SchoolObjectionDto,
  ): Promise<ObjectionReceiptView> {
    const school = await this.access.school(caller, 'objection.raise', unitId);
    const from = { unitId: school.id, by: caller.personId };
    return receiptView(await this.objections.raise({ publicityId: id, text, from }));
  }
}

/** What became of an objection, for whoever has its receipt. */
@ApiTags('assessment')
@Controller('api/objection-receipts')
export class ObjectionReceiptsController {
  constructor(
    private readonly files: ObjectionFiles,
    private readonly limits: AddressLimits,
  ) {}

  @Get(':receipt')
  @Open()
  @ApiOkResponse({ type: ObjectionReceiptView })
  async look(
    @Param('receipt') receipt: string,
    @Req() request: FastifyRequest,
  ): Promise<ObjectionReceiptView> {
    await this.limits.count(looking, request.ip);
    return receiptView(await this.files.getByReceipt(receipt));
  }
}
