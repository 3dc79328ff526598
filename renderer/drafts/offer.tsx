import type { DraftEntry } from '../../shared/api.ts';
import { changedWords } from '../when.ts';
import { progressWords } from './listed.ts';

type Props = { readonly offered: DraftEntry };

/** The damaged file and the last good one, side by side. */
export function Offer({ offered }: Props) {
  const { name, savedAt, words } = offered;
  return (
    <table className="draft-offer">
      <thead>
        <tr>
          <td />
          <th scope="col">现在的文件</th>
          <th scope="col">最近一份完好的</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">名称</th>
          <td>读不出</td>
          <td>{name}</td>
        </tr>
        <tr>
          <th scope="row">保存时间</th>
          <td>读不出</td>
          <td>{savedAt === null ? '未知' : changedWords(savedAt, new Date())}</td>
        </tr>
        <tr>
          <th scope="row">字数</th>
          <td>读不出</td>
          <td>{words.toLocaleString('zh-CN')}字</td>
        </tr>
        <tr>
          <th scope="row">进度</th>
          <td>读不出</td>
          <td>{progressWords(offered)}</td>
        </tr>
        <tr>
          <th scope="row">恢复时</th>
          <td>改名保留，可交技术人员查看</td>
          <td>作为这份草稿打开</td>
        </tr>
      </tbody>
    </table>
  );
}
