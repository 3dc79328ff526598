import type { Precedent } from '../../model/document.ts';
import { normalise } from '../../text/normalise.ts';
import { parse } from '../../text/parse/parse.ts';

/** What a clause of the example's superior document says. */
export const SUPERIOR_WORDS =
  '遴选一批专业化程度高、示范带动作用强的商标代理机构，建立跟踪服务档案，分年度发布服务质量评价结果，推动评价结果在政府采购、项目评审等场景中运用，带动全行业诚信规范经营。';

/** 上级文件 of the examples: a document of the city their district belongs to. */
export const exampleSuperior: Precedent = {
  id: 'example-superior',
  name: '上海',
  jurisdiction: '上海市',
  level: '市级',
  year: 2025,
  builtIn: false,
  policy: parse(
    normalise(
      `上海市商标代理行业提质行动方案\n一、培育骨干机构。${SUPERIOR_WORDS}\n二、加强组织实施。各区结合实际制定工作方案。`,
    ),
  ),
  topics: {},
};
