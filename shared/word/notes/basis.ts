import type { Policy } from '../../model/policy.ts';
import { type Citation, citationsOf } from '../../text/citations.ts';
import { listed } from './listed.ts';
import type { NotesItem } from './types.ts';

/** 起草背景和依据: the documents the draft itself names, with the numbers it gives. */
export const basisOf = (printed: Policy): readonly NotesItem[] => {
  const lines = listed(citationsOf(printed).map(citationWords));
  return [
    {
      kind: 'point',
      heading: '起草背景',
      texts: ['［待填：起草的背景、必要性和要解决的主要问题］'],
    },
    {
      kind: 'point',
      heading: '主要依据',
      texts:
        lines.length === 0
          ? ['草稿正文没有引用文件。', '［待填：制定依据］']
          : [`草稿正文引用的文件共${lines.length}件：`, ...lines, '［待填：其他依据］'],
    },
  ];
};

/** 《…的意见》（国知发运字〔2022〕47号），见导语 */
const citationWords = ({ title, number, places }: Citation): string =>
  `《${title}》${number === null ? '' : `（${number}）`}，见${places.join('、')}`;
