import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { Units } from '@libs/organization';
import { pageOf, type Caller, type Page } from '@libs/platform';
import { PublishedRepository } from '../published/published.repository';
import type { QuestionQuery, SchoolQuestionQuery } from './question.dto';
import { QuestionReach, worksIn } from './question-reach.service';
import { QuestionRepository, type ListedQuestion } from './question.repository';
import type { CounselQuestionItemView, CounselQuestionView } from './question.view';

/** Questions as their asker and those who answer read them. */
@Injectable()
export class QuestionLooks {
  constructor(
    private readonly reach: QuestionReach,
    private readonly questions: QuestionRepository,
    private readonly published: PublishedRepository,
    private readonly people: People,
    private readonly units: Units,
  ) {}

  async own(caller: Caller, query: QuestionQuery): Promise<Page<CounselQuestionItemView>> {
    const [found, total] = await this.questions.pageOfAsker(caller.personId, query);
    return pageOf(await this.items(found), query, total);
  }

  async ofSchool(
    caller: Caller,
    schoolId: string,
    query: SchoolQuestionQuery,
  ): Promise<Page<CounselQuestionItemView>> {
    const school = await this.reach.schoolOf(caller, 'question.answer', schoolId);
    const experts = worksIn(caller, 'question.publish', school.path);
    const reader = { personId: caller.personId, experts };
    const [found, total] = await this.questions.pageOfSchool(schoolId, reader, query);
    return pageOf(await this.items(found), query, total);
  }

  async one(caller: Caller, id: string): Promise<CounselQuestionView> {
    const { question, may } = await this.reach.get(caller, id);
    const posts = await this.questions.postsOf(id);
    const school = await this.units.get(question.schoolId);
    const published = await this.published.find(id);
    const authors = posts.flatMap(({ authorId }) => (authorId ? [authorId] : []));
    const names = await this.namesOf([...authors, question.askerId, question.expertId]);
    const nameOf = (personId: string | null) => (personId && names.get(personId)) || null;
    return {
      ...itemOf({ question, text: posts[0]?.text.slice(0, 120) ?? '' }, nameOf(question.expertId)),
      schoolName: school.name,
      askerName: nameOf(question.askerId),
      mayPublish: question.mayPublish,
      published: published && { question: published.question, answer: published.answer },
      revision: question.revision,
      posts: posts.map(({ fromAsker, authorId, text, writtenAt }) => ({
        ...{ fromAsker, text, writtenAt: writtenAt.toISOString() },
        authorName: fromAsker ? null : nameOf(authorId),
      })),
      may,
    };
  }

  private async items(found: ListedQuestion[]): Promise<CounselQuestionItemView[]> {
    const names = await this.namesOf(found.map(({ question }) => question.expertId));
    return found.map((one) => itemOf(one, names.get(one.question.expertId ?? '') ?? null));
  }

  private async namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
    const people = await this.people.findMany(ids.filter((id) => id !== null));
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}

const itemOf = ({ question, text }: ListedQuestion, expertName: string | null): CounselQuestionItemView => {
  const { id, topic, state, askedOn, dueOn, answeredIn } = question;
  return { id, text, topic, expertName, state, askedOn, dueOn, answeredIn };
};
