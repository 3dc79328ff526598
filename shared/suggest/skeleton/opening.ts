import { blank } from '../../model/blanks.ts';
import type { CitedBasis, NoticeWords, SkeletonChoice } from './choice.ts';
import { selfName } from './title.ts';

/** 国家知识产权局等17部门《…的意见》（国知发运字〔2022〕47号） */
export const citedWords = ({ issuer, title, number }: CitedBasis): string =>
  `${issuer}《${title}》（${number ?? blank('文号')}）`;

/** 导语: purpose and basis, with the superior documents in order and their numbers. */
export const purposeWords = ({
  genre,
  profile,
  basis,
}: Pick<SkeletonChoice, 'genre' | 'profile' | 'basis'>): string => {
  const cited =
    basis.length === 0 ? blank('制定依据，写明文件名称和文号') : basis.map(citedWords).join('、');
  return `为深入贯彻落实${cited}，结合${profile.selfDeixis}实际，制定${selfName[genre]}。`;
};

/** 印发通知: who issues it to whom as was said; who agreed to it, number and date are left blank. */
export const noticeLines = (
  title: string,
  { issuer, addressee }: NoticeWords,
): readonly string[] => [
  `${issuer || blank('发文机关')}关于印发《${title}》的通知`,
  blank('发文字号'),
  `${addressee.replace(/[：:]$/u, '') || blank('主送机关和单位')}：`,
  `《${title}》已经${blank('审议同意的机关')}同意，现印发给你们，请认真组织实施。`,
  issuer || blank('发文机关署名'),
  blank('成文日期'),
];
