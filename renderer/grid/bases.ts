import type { Base } from '../full/state.ts';

type Words = {
  readonly option: { readonly label: string; readonly title: string };
  readonly legend: { readonly insert: string; readonly delete: string };
};

/** What the two directions are called, and what their marks say: the other text, read on its ground. */
export const bases: Readonly<Record<Base, Words>> = {
  precedent: {
    option: {
      label: '以先例为底',
      title: '在先例的文字上标出：本稿多出什么（绿色下划线）、本稿没有什么（红色删除线）',
    },
    legend: { insert: '本稿多出', delete: '本稿没有' },
  },
  draft: {
    option: {
      label: '以本稿为底',
      title: '在本稿的文字上标出：先例多出什么（绿色下划线）、先例没有什么（红色删除线）',
    },
    legend: { insert: '先例多出', delete: '先例没有' },
  },
};
