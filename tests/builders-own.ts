import type { OwnPrecedent } from '../shared/library/own.ts';

/** A document as a user adds it to the library. */
export const hangzhou = `杭州市市场监督管理局文件
杭市监〔2024〕18号
杭州市促进知识产权服务业高质量发展若干措施
为促进知识产权服务业高质量发展，制定本措施。
一、支持服务机构集聚发展。对新落户的知识产权服务机构，给予最高不超过30万元的一次性奖励。
二、拓展知识产权公证服务。鼓励公证机构为商业秘密提供证据保全公证。
三、培养知识产权服务人才。支持高等院校开设知识产权服务课程。
杭州市市场监督管理局
2024年3月5日
`;

/** A short draft of a district, laid beside it. */
export const xuhui = `徐汇区关于促进知识产权服务业高质量发展的若干措施
一、支持服务机构集聚发展。对新落户本区的知识产权服务机构，给予最高不超过20万元的一次性奖励。
二、附则。本措施自2026年1月1日起施行。
`;

/** One of the own library; the texts of two with other ids differ. */
export const ownPrecedent = (id: string, changes: Partial<OwnPrecedent> = {}): OwnPrecedent => ({
  id,
  name: '杭州',
  jurisdiction: '浙江省杭州市',
  level: '市级',
  year: 2024,
  genre: null,
  text: `${hangzhou}附件：${id}\n`,
  topics: {},
  origin: '杭州.docx',
  addedAt: '2026-11-25T08:00:00.000Z',
  ...changes,
});
