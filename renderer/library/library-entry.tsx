import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Precedent } from '../../shared/model/document.ts';
import { factsOf, issuersOf } from './facts.ts';

type Props = {
  readonly precedent: Precedent;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** A document in the list; the own ones can be put right and taken out. */
export function LibraryEntry({ precedent, onOpen, onEdit, onRemove }: Props) {
  const { id, name, jurisdiction, builtIn, policy } = precedent;
  return (
    <li className="library-item">
      <button type="button" className="library-entry" data-doc={id} onClick={onOpen}>
        <span className="library-name">
          {name} <span className="meta">{jurisdiction}</span>
          {!builtIn && <span className="library-own">自有</span>}
        </span>
        <span className="library-title">{policy.title ?? '（无标题）'}</span>
        <span className="meta">{issuersOf(precedent)}</span>
        <span className="meta facts">
          {factsOf(precedent).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </button>
      {!builtIn && (
        <span className="library-tools">
          <Button
            size="small"
            type="text"
            icon={<EditOutlined aria-hidden />}
            aria-label={`修改“${name}”`}
            title="修改基本情况和主题"
            onClick={onEdit}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`移除“${name}”`}
            title="移出先例库，可撤销"
            onClick={onRemove}
          />
        </span>
      )}
    </li>
  );
}
