import type { FontState } from './report.ts';
import './fonts.css';

type Props = { readonly fonts: readonly FontState[] };

/** 字体: which of the format's fonts are missing here, what stands in, and what that means. */
export function FontsList({ fonts }: Props) {
  const missing = fonts.filter(({ isThere }) => !isThere).length;
  return (
    <section className="fonts" aria-label="字体">
      <p className="fonts-summary">
        {missing === 0
          ? '本机装有所用的全部字体，预览与打印所见一致。'
          : `本机缺${missing}种字体，预览用近似字体代替，字数、行数和页数不变。导出的文件仍写明标准字体，在装有该字体的电脑上显示正常。`}
      </p>
      <table className="fonts-table">
        <thead>
          <tr>
            <th scope="col">文件所用字体</th>
            <th scope="col">本机</th>
            <th scope="col">预览所用</th>
          </tr>
        </thead>
        <tbody>
          {fonts.map(({ name, isThere, substitute }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={isThere ? '' : 'fonts-missing'}>{isThere ? '✓ 有' : '✕ 缺'}</td>
              <td>{isThere ? name : (substitute ?? '系统默认字体')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">
        依据本机浏览器能否显示该字体判断；以同名字体替换的（如部分 Linux 系统的字体别名）按有计。
      </p>
    </section>
  );
}
