import { Button } from 'antd';

type Props = { readonly onStart: () => void };

const STEPS: readonly (readonly [string, string])[] = [
  ['发出', '登记征求了哪些单位、何时截止；现在的文稿留作征求意见稿。'],
  ['读入', '一次选中各单位交回的 Word 文件或复函：批注、修订和逐条意见按条款列在一起。'],
  ['处理', '逐条选“采纳”“部分采纳”“未采纳”并写明理由；写明改法的，可预览后套用到正文。'],
  ['导出', '生成意见采纳情况表，和起草说明里的征求意见情况。'],
];

/** Nothing was sent round yet: what happens here, step by step. */
export function NoRounds({ onStart }: Props) {
  return (
    <div className="opinions-start">
      <h2>征求意见</h2>
      <ol>
        {STEPS.map(([name, words]) => (
          <li key={name}>
            <strong>{name}</strong>
            {words}
          </li>
        ))}
      </ol>
      <Button type="primary" onClick={onStart}>
        开始征求意见
      </Button>
      <p className="meta">意见随草稿保存在本机；收到的文件不会改动正文。</p>
    </div>
  );
}
