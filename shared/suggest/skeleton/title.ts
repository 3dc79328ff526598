import { assertNever } from '../../model/assert.ts';
import type { Genre, SkeletonChoice } from './choice.ts';
import { yearsCovered } from './validity.ts';

/** What documents on this matter are usually called; the drafter may write another. */
export const usualSubject: Readonly<Record<Genre, string>> = {
  若干措施: '促进知识产权服务业高质量发展',
  行动计划: '知识产权服务业高质量发展',
  实施方案: '促进知识产权服务业高质量发展',
  工作要点: '知识产权服务业高质量发展',
};

type Named = Pick<SkeletonChoice, 'genre' | 'profile' | 'subject' | 'validity'>;

/**
 * 徐汇区关于促进知识产权服务业高质量发展的若干措施（试行）; plans carry the years they cover:
 * 徐汇区知识产权服务业高质量发展行动计划（2027—2029年）.
 */
export const skeletonTitle = ({ genre, profile, subject, validity }: Named): string => {
  const trial = validity.trial === null ? '' : `（${validity.trial}）`;
  const covered = yearsCovered(validity);
  const years =
    covered === null
      ? ''
      : covered.first === covered.last
        ? `（${covered.first}年）`
        : `（${covered.first}—${covered.last}年）`;
  switch (genre) {
    case '若干措施':
      return `${profile.district}关于${subject}的若干措施${trial}`;
    case '实施方案':
      return `${profile.district}${subject}实施方案${trial}`;
    case '行动计划':
    case '工作要点':
      return `${profile.district}${subject}${genre}${years}${trial}`;
    default:
      return assertNever(genre);
  }
};

/** How the document calls itself. */
export const selfName: Readonly<Record<Genre, string>> = {
  若干措施: '本措施',
  行动计划: '本计划',
  实施方案: '本方案',
  工作要点: '本要点',
};
